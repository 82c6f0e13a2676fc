package org.tom4j.brokers.scimma;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.Rows;
import org.tom4j.form.Range;

/**
 * The archive behind a Hermes.
 *
 * @param base of Hermes' API
 * @param http with whatever the service is to know of who asks
 */
public record Archive(URI base, BrokerHttp http) {
  /** The public one. */
  public static final URI HERMES = URI.create("https://hermes.lco.global/api/v0/");

  private static final URI PAGES = URI.create("https://hermes.lco.global/message/");
  private static final int PAGE_SIZE = 100;

  /** Names of topics. */
  public record Topics(List<String> topics) {}

  /**
   * Messages, the newest first, each once; without their content as a rule.
   *
   * @return those that have an id to be asked for by, page by page as they are read
   */
  public Stream<ArchiveMessage> listed(ArchiveQuestion question) {
    // Should a mark come back, so would all pages since, without an end.
    Set<String> marks = new HashSet<>();
    Stream<ArchiveMessage> messages =
        http.pages(
                messages(question, null),
                ArchivePage.class,
                page -> {
                  String mark = page.mark();
                  return mark != null && marks.add(mark) ? messages(question, mark) : null;
                })
            .flatMap(page -> page.messages().good().stream())
            .filter(message -> message.uuid() != null);
    return Rows.once(messages, message -> Objects.requireNonNull(message.uuid()))
        .filter(question::matches);
  }

  /** One message with its content; 404 if it is not there. */
  public ArchiveMessage message(String uuid) {
    return http.get(
        Address.below(base, "query/message/" + Address.segment(uuid) + "/").uri(),
        ArchiveMessage.class);
  }

  /** A listed message with its content; should that be there already, nothing is asked. */
  public ArchiveMessage whole(String uuid, ArchiveMessage listed) {
    JsonValue content = listed.message();
    return content instanceof JsonObject || content instanceof JsonArray ? listed : message(uuid);
  }

  /** All topics that everybody may read. */
  public List<String> topics() {
    return http.get(Address.below(base, "topics/").uri(), Topics.class).topics();
  }

  /** A message's page for people. */
  public static URI page(String uuid) {
    return Address.below(PAGES, Address.segment(uuid)).uri();
  }

  private URI messages(ArchiveQuestion question, @Nullable String mark) {
    Address address = Address.below(base, "query/").with("limit", PAGE_SIZE);
    for (String topic : question.topics()) {
      address = address.with("topic", topic);
    }
    Range<Instant> published = question.published();
    if (published != null) {
      address = address.with("start", floor(published.min())).with("end", ceiling(published.max()));
    }
    // Unless it is told otherwise the service answers retracted messages, too.
    return address
        .with("search_query", question.text() == null ? null : question.text().strip())
        .with("include_retracted", question.includeRetracted())
        .with("page", mark)
        .uri();
  }

  // Fractions of a second reach the archive as fractions of a millisecond, which it refuses.

  private static @Nullable Instant floor(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static @Nullable Instant ceiling(@Nullable Instant time) {
    Instant down = floor(time);
    return down == null || down.equals(time) ? down : down.plusSeconds(1);
  }
}
