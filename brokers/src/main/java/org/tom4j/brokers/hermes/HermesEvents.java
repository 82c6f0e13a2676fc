package org.tom4j.brokers.hermes;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.UtcText;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.Rows;
import org.tom4j.brokers.hermes.HermesEvent.Notice;
import org.tom4j.brokers.scimma.Archive;
import org.tom4j.brokers.scimma.ArchiveMessage;
import org.tom4j.brokers.scimma.SkyMaps;

/** Events without a position, and their notices, which are asked for as an event is read. */
record HermesEvents(HermesRequest request, Archive archive, BrokerContext context) {
  /** So many messages of one event are asked for; circulars and counterparts are among them. */
  private static final int MOST = 30;

  private static final int NOT_FOUND = 404;

  /** Those whose ids contain the text that was asked for, in any case, each once. */
  Stream<HermesAlert> among(HermesQuery query) {
    return rows(query).map(row -> HermesAlert.of(Objects.requireNonNull(row.id()), event(row)));
  }

  /**
   * @throws Refused if there is none that is called just so, in any case
   */
  HermesAlert event(String id) {
    if (id.isBlank()) {
      throw none(id);
    }
    try (Stream<HermesEventPage.Row> rows = rows(HermesQuery.event(id))) {
      return rows.filter(row -> id.equalsIgnoreCase(row.id()))
          .findFirst()
          .map(row -> HermesAlert.of(Objects.requireNonNull(row.id()), event(row)))
          .orElseThrow(() -> none(id));
    }
  }

  private static Refused none(String id) {
    return new Refused(
        "'"
            + id
            + "' is no event of Hermes, and no message: a message's ID is a UUID, .1 after it the"
            + " first target.",
        null,
        NOT_FOUND);
  }

  private Stream<HermesEventPage.Row> rows(HermesQuery query) {
    String wanted = query.event() == null ? "" : query.event().toLowerCase(Locale.ROOT);
    // Should a page come again, as from a server that knows no offset, so would it without an end.
    Set<String> before = new HashSet<>();
    Stream<HermesEventPage.Row> rows =
        archive
            .http()
            .pages(
                page -> request.events(query, page),
                HermesEventPage.class,
                page -> page.hasNext() && before.addAll(page.ids()))
            .flatMap(page -> page.results().good().stream())
            .filter(row -> row.id() != null && row.id().toLowerCase(Locale.ROOT).contains(wanted));
    return Rows.once(rows, row -> Objects.requireNonNull(row.id()));
  }

  private HermesEvent event(HermesEventPage.Row row) {
    List<Notice> told = read(row.messages(), row);
    // Today's server tells an event's messages by themselves, and not which of them are notices.
    List<Notice> notices =
        row.messages().isEmpty()
            ? read(linked(Objects.requireNonNull(row.id())), row).stream()
                .filter(notice -> tellsOf(notice, row.id()))
                .toList()
            : told;
    return new HermesEvent(
        row.kinds(),
        notices.stream()
            .sorted(
                Comparator.comparing(
                    Notice::published, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList());
  }

  private List<JsonValue> linked(String event) {
    return archive.http().get(request.messages(event), HermesLinks.class).results().good();
  }

  private List<Notice> read(List<JsonValue> messages, HermesEventPage.Row row) {
    if (messages.size() > MOST) {
      context.note(
          row.id()
              + " has "
              + messages.size()
              + " messages or more, of which "
              + MOST
              + " were read: newer notices may be among the others.");
    }
    return messages.stream().limit(MOST).flatMap(this::notice).toList();
  }

  /** Of one that comes whole nothing is asked; nothing if it is gone, or cannot be asked for. */
  private Stream<Notice> notice(JsonValue message) {
    String uuid = ArchiveMessage.uuid(message.text() == null ? text(message) : message.text());
    if (message.get("data") instanceof JsonObject) {
      return Stream.of(new Notice(uuid, published(message), SkyMaps.leftOut(message)));
    }
    return uuid == null
        ? Stream.empty()
        : Rows.ifFound(() -> {
          ArchiveMessage whole = archive.message(uuid);
          JsonValue content = whole.message() == null ? new JsonNull() : whole.message();
          return Stream.of(new Notice(uuid, whole.millis(), SkyMaps.leftOut(content)));
        });
  }

  /** Not a circular on it, nor a message of what may be its counterpart. */
  private static boolean tellsOf(Notice notice, String event) {
    return Stream.of("superevent_id", "event_name")
            .anyMatch(member -> event.equalsIgnoreCase(HermesMessage.text(notice.of(member))))
        && notice.of("targets").elements().isEmpty();
  }

  private static @Nullable String text(JsonValue message) {
    return message.get("uuid").text();
  }

  private static @Nullable Long published(JsonValue message) {
    String text = message.get("published").text();
    try {
      return text == null ? null : UtcText.parse(text).toEpochMilli();
    } catch (DateTimeException | ArithmeticException noTime) {
      return null;
    }
  }
}
