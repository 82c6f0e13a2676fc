package org.tom4j.streams.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.StreamPositions;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.FolderSchemas;
import org.tom4j.streams.reading.StreamAlert;

/** One reading of the files. One thread. */
final class ArchiveFetch {
  private final AlertReader reader;
  private final KnownSchemas schemas;
  private final SchemaSource numbered;
  private final ArchiveFiles files;
  private final ArchiveQuery query;
  private final StreamPositions positions;
  private final BrokerContext context;

  /**
   * @param numbered the schemas that messages name by number
   * @param positions where each file goes on
   */
  ArchiveFetch(
      AlertReader reader,
      KnownSchemas schemas,
      SchemaSource numbered,
      ArchiveQuery query,
      StreamPositions positions,
      BrokerContext context) {
    this.reader = reader;
    this.schemas = schemas;
    this.numbered = numbered;
    this.files = new ArchiveFiles(context.folder());
    this.query = query;
    this.positions = positions;
    this.context = context;
  }

  /** The schemas by number that lie in the folder, or that the registry knows. */
  static SchemaSource schemas(BrokerContext context, KnownSchemas parsed) {
    Path folder = context.folder();
    URI registry = context.settings(ArchiveSettings.class).registry();
    return new FolderSchemas(
        folder.resolve(ArchiveFiles.SCHEMAS),
        () -> new ArchiveFiles(folder).below(null),
        registry,
        context,
        parsed);
  }

  /** The alerts of all files that are asked for, file by file; nothing is opened before. */
  Stream<StreamAlert> alerts() {
    String below = query.archive();
    return Stream.of(below == null ? "" : below)
        .flatMap(path -> found(path).stream())
        // A stop is heard also between files that have nothing new.
        .takeWhile(_ -> !Thread.currentThread().isInterrupted())
        .flatMap(this::alerts);
  }

  private List<Path> found(String below) {
    try {
      List<Path> found = files.below(below);
      if (found.isEmpty()) {
        context.note(
            below.isEmpty()
                ? "No files lie in " + files.folder() + ": put packets or archives of them there."
                : "There is no file of alerts at '" + below + "' in " + files.folder() + ".");
      }
      return found;
    } catch (IllegalArgumentException outside) {
      throw new BrokerException.Refused(String.valueOf(outside.getMessage()), null, 0);
    }
  }

  private Stream<StreamAlert> alerts(Path file) {
    String name = files.folder().relativize(file).toString().replace('\\', '/');
    FilePlaces places = new FilePlaces(file, name, positions);
    long next = places.takeUp();
    FileMessages open;
    try {
      open = new FileMessages(file, name, schemas, from(), next);
    } catch (IOException unreadable) {
      return FileAlerts.atTheEnd(damaged(name, unreadable), places).stream();
    }
    var alerts = new FileAlerts(open, name, places, query, reader, numbered);
    return StreamSupport.stream(alerts, false).flatMap(List::stream).onClose(() -> close(open));
  }

  private @Nullable Instant from() {
    return query.received() == null ? null : query.received().min();
  }

  private static void close(FileMessages open) {
    try {
      open.close();
    } catch (IOException nothingIsLost) {
      // It was only read.
    }
  }

  static StreamAlert.Refused damaged(String name, IOException why) {
    return new StreamAlert.Refused(name, words(why), null, null);
  }

  static String words(IOException unreadable) {
    String message = unreadable.getMessage();
    return "cannot be read: " + (message == null ? unreadable.toString() : message);
  }
}
