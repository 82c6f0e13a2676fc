package org.tom4j.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list of persons shows. */
public record PeoplePage(List<Row> rows) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  public PeoplePage {
    rows = List.copyOf(rows);
  }

  /**
   * One person.
   *
   * @param role what the person may do, in a word
   * @param lastLogin UTC to the minute, or "never"
   */
  public record Row(long id, String name, String role, String lastLogin) {}

  static PeoplePage of(List<Person> persons) {
    return new PeoplePage(
        persons.stream()
            .map(p -> new Row(p.id(), p.name(), role(p), time(p.lastLogin())))
            .toList());
  }

  private static String role(Person person) {
    if (!person.active()) {
      return "may not sign in";
    }
    return person.admin() ? "admin" : "member";
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "never" : MINUTE.format(time);
  }
}
