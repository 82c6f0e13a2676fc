package org.tom4j.streams.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Standing;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/** What notices of all kinds are shown with. */
final class NoticeExtras {
  private static final int LONGEST_ID = 500;

  private NoticeExtras() {}

  /** {@code GRB 0.95, SF 0.03}; null for none. */
  static @Nullable String scores(Members of, String member) {
    return of.value(member) instanceof Map<?, ?> scores && !scores.isEmpty()
        ? scores.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "))
        : null;
  }

  /** One text or several. */
  static List<String> texts(Members of, String member) {
    Object told = of.value(member);
    return (told instanceof List<?> several ? several.stream() : Stream.ofNullable(of.text(member)))
        .filter(each -> !(each instanceof Map<?, ?>) && !(each instanceof List<?>))
        .filter(Objects::nonNull)
        .map(each -> each.toString().strip())
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  /** One id or several, as {@link Members#id} has them. */
  static List<String> ids(Members of, String member) {
    Object told = of.value(member);
    return (told instanceof List<?> several ? several.stream() : Stream.ofNullable(told))
        .filter(each -> each instanceof String || each instanceof Long)
        .map(each -> each.toString().strip())
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  static @Nullable String joined(List<String> texts) {
    return texts.isEmpty() ? null : String.join(", ", texts);
  }

  private static boolean isMarkedTest(Packet packet) {
    return Boolean.TRUE.equals(packet.members().get("_test"));
  }

  /** No longer than an alert's id may be. */
  static String id(String text) {
    return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID);
  }

  /** What Hopskotch's headers call a test is one, if the notice itself says nothing of the kind. */
  static Standing marked(Standing told, Packet packet) {
    return isMarkedTest(packet) && !told.reality().isTest() ? told.as(Standing.Reality.TEST) : told;
  }
}
