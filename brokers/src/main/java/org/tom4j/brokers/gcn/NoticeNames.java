package org.tom4j.brokers.gcn;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a notice calls what it tells of. */
record NoticeNames(Notice notice) {
  /** A mission's own number, which another's, or a survey's, may be as well. */
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Null if the notice names nothing. */
  @Nullable String name() {
    return all().findFirst().orElse(null);
  }

  List<String> aliases() {
    return all().skip(1).toList();
  }

  /**
   * Names of the event, the most specific first: a mission's own id is of what it saw alone, the
   * event's name is of what others see as well.
   */
  List<String> events() {
    return Stream.of(
            notice.texts("superevent_id").stream(), ids(), notice.texts("event_name").stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  /** Who sent it: as the notice says, else by its topic; null if neither tells. */
  @Nullable String mission() {
    String told = notice.text("mission");
    String topic = notice.topic();
    return told != null || topic == null
        ? told
        : Mission.of(topic).map(Mission::toString).orElse(null);
  }

  /** The best first: events, then ids, a bare number with its mission, then what was looked at. */
  private Stream<String> all() {
    return Stream.of(
            notice.texts("event_name").stream(),
            notice.texts("superevent_id").stream(),
            ids(),
            notice.texts("target_name").stream())
        .flatMap(names -> names)
        .distinct();
  }

  /** Texts first, then bare numbers with their mission. */
  private Stream<String> ids() {
    return notice.texts("id").stream()
        .sorted((one, other) -> Boolean.compare(isNumber(one), isNumber(other)))
        .map(this::told);
  }

  private String told(String id) {
    String mission = mission();
    return isNumber(id) && mission != null ? mission + " " + id : id;
  }

  private static boolean isNumber(String id) {
    return NUMBER.matcher(id).matches();
  }
}
