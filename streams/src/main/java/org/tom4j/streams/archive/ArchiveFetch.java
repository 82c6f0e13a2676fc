package org.tom4j.streams.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.FolderSchemas;
import org.tom4j.streams.reading.Received;
import org.tom4j.streams.reading.StreamAlert;

/** One reading of the files. One thread. */
final class ArchiveFetch {
  private final AlertReader reader;
  private final KnownSchemas schemas;
  private final ArchiveFiles files;
  private final FolderSchemas numbered;
  private final BrokerContext context;
  private final @Nullable Instant from;

  /**
   * @param from what was received before is not wanted; null: all is
   */
  ArchiveFetch(
      AlertReader reader, KnownSchemas schemas, BrokerContext context, @Nullable Instant from) {
    this.from = from;
    this.reader = reader;
    this.schemas = schemas;
    this.context = context;
    Path folder = context.folder();
    this.files = new ArchiveFiles(folder);
    this.numbered =
        new FolderSchemas(
            folder.resolve(ArchiveFiles.SCHEMAS),
            () -> files.below(null),
            registry(context),
            context,
            schemas);
  }

  private static @Nullable URI registry(BrokerContext context) {
    return context.settings(ArchiveSettings.class).registry();
  }

  /** The alerts of all files below a path, file by file; nothing is opened before it is read. */
  Stream<StreamAlert> alerts(@Nullable String below) {
    return Stream.of(below == null ? "" : below)
        .flatMap(path -> found(path).stream())
        .flatMap(this::messages)
        .flatMap(received -> reader.read(received, numbered).stream());
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

  private Stream<Received> messages(Path file) {
    String name = files.folder().relativize(file).toString().replace('\\', '/');
    FileMessages open;
    try {
      open = new FileMessages(file, name, schemas, from);
    } catch (IOException unreadable) {
      return Stream.of(Received.bad(name, words(unreadable)));
    }
    Stream<Received> messages = StreamSupport.stream(new Each(open, name), false);
    return messages.onClose(() -> close(open));
  }

  private static void close(FileMessages open) {
    try {
      open.close();
    } catch (IOException nothingIsLost) {
      // It was only read.
    }
  }

  static String words(IOException unreadable) {
    String message = unreadable.getMessage();
    return "cannot be read: " + (message == null ? unreadable.toString() : message);
  }

  /** One message after the other; where the file is damaged, that is the last one. */
  private static final class Each extends AbstractSpliterator<Received> {
    private final FileMessages messages;
    private final String name;
    private boolean ended;

    Each(FileMessages messages, String name) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.messages = messages;
      this.name = name;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Received> action) {
      if (ended || Thread.currentThread().isInterrupted()) {
        return false;
      }
      try {
        Received next = messages.next();
        ended = next == null;
        if (next != null) {
          action.accept(next);
        }
      } catch (IOException damaged) {
        ended = true;
        action.accept(Received.bad(name, words(damaged)));
      }
      return !ended;
    }
  }
}
