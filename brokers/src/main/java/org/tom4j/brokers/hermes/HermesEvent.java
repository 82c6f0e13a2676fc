package org.tom4j.brokers.hermes;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * What Hermes tells of an event that has a sky map rather than a position: its notices. Pure.
 *
 * @param kinds of its sequences as the list of events names them, also of those that were not read;
 *     none if the list does not tell
 * @param notices those that were read, the latest last; those of unknown time before all others
 */
public record HermesEvent(List<String> kinds, List<Notice> notices) {

  /**
   * One notice of an event.
   *
   * @param uuid of its message; null if that is not told
   * @param published when, milliseconds since 1970, UTC
   * @param content without a sky map written into it; of older messages the notice is its {@code
   *     data}
   */
  public record Notice(@Nullable String uuid, @Nullable Long published, JsonValue content) {

    /** {@code INITIAL}, {@code ICECUBE Cascade}; null if it does not say. */
    @Nullable String kind() {
      String kind = HermesMessage.text(of("alert_type"));
      return kind == null ? HermesMessage.text(of("notice_type")) : kind;
    }

    /** A member of the notice, or of the event in it. */
    JsonValue of(String member) {
      JsonValue data = content.get("data");
      return List.of(content, content.get("event"), data, data.get("event")).stream()
          .map(part -> part.get(member))
          .filter(told -> !(told instanceof JsonValue.JsonNull))
          .findFirst()
          .orElse(new JsonValue.JsonNull());
    }
  }

  @Nullable Notice latest() {
    return notices.isEmpty() ? null : notices.getLast();
  }

  /** All kinds that are told: by the list, else by the notices. */
  List<String> told() {
    return kinds.isEmpty()
        ? notices.stream().map(Notice::kind).filter(Objects::nonNull).toList()
        : kinds;
  }

  /** Whether any notice withdraws it: an event that was taken back does not come again. */
  boolean isRetracted() {
    return told().stream().anyMatch(HermesEvent::retracts)
        || notices.stream().map(Notice::kind).anyMatch(HermesEvent::retracts);
  }

  private static boolean retracts(@Nullable String kind) {
    return kind != null && kind.toLowerCase(Locale.ROOT).contains("retract");
  }
}
