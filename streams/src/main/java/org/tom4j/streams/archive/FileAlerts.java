package org.tom4j.streams.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.Received;
import org.tom4j.streams.reading.SchemaNotAsked;
import org.tom4j.streams.reading.StreamAlert;

/**
 * What one file tells that a query wants, message after message; where the file is damaged, that is
 * the last of it.
 */
final class FileAlerts extends AbstractSpliterator<List<StreamAlert>> {
  private final FileMessages messages;
  private final String name;
  private final FilePlaces places;
  private final ArchiveQuery query;
  private final AlertReader reader;
  private final SchemaSource numbered;
  private boolean ended;

  /**
   * @param name what the file is called in messages
   * @param numbered the schemas that messages name by number
   */
  FileAlerts(
      FileMessages messages,
      String name,
      FilePlaces places,
      ArchiveQuery query,
      AlertReader reader,
      SchemaSource numbered) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.messages = messages;
    this.name = name;
    this.places = places;
    this.query = query;
    this.reader = reader;
    this.numbered = numbered;
  }

  @Override
  public boolean tryAdvance(Consumer<? super List<StreamAlert>> action) {
    if (ended || Thread.currentThread().isInterrupted()) {
      return false;
    }
    List<StreamAlert> read = read();
    if (read != null) {
      action.accept(read);
    }
    return read != null;
  }

  private @Nullable List<StreamAlert> read() {
    try {
      Received next = messages.next();
      ended = next == null;
      return next == null ? null : read(next.standing(places.of(messages.number())));
    } catch (IOException damaged) {
      ended = true;
      return atTheEnd(ArchiveFetch.damaged(name, damaged), places);
    }
  }

  private List<StreamAlert> read(Received message) {
    List<StreamAlert> alerts;
    try {
      alerts =
          places.areKept() ? reader.readNow(message, numbered) : reader.read(message, numbered);
    } catch (SchemaNotAsked later) {
      ended = true;
      String why = later.getMessage() + "; the next run goes on with it";
      return atTheEnd(
          new StreamAlert.Refused(message.source(), why, message.message(), null), places);
    }
    return messages.endsOpen() && alerts.size() == 1 && isOfNoUse(alerts.getFirst())
        ? atTheEnd(alerts.getFirst(), places)
        : wanted(alerts);
  }

  private static boolean isOfNoUse(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Refused _ -> true;
      case StreamAlert.Understood understood -> understood.isSenseless();
    };
  }

  /** What is of no use where a file ends; nothing if that was told before. */
  static List<StreamAlert> atTheEnd(StreamAlert last, FilePlaces places) {
    var behind = places.behindTheEnd();
    return behind == null ? List.of() : List.of(last.leadingTo(behind));
  }

  private List<StreamAlert> wanted(List<StreamAlert> alerts) {
    List<StreamAlert> wanted = new ArrayList<>(alerts);
    wanted.removeIf(new Wanted(query).negate());
    if (!wanted.isEmpty() && !wanted.getLast().equals(alerts.getLast())) {
      // Only the last of a message leads behind it, and that one is not wanted.
      wanted.add(wanted.removeLast().leadingTo(alerts.getLast().behind()));
    }
    return wanted;
  }
}
