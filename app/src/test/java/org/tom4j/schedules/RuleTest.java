package org.tom4j.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuleTest {
  private static final Instant SET = Instant.parse("2026-11-26T10:07:30Z");

  @Test
  void everySoManyMinutesIsCountedFromWhenItWasSet() {
    Rule rule = new Rule.Every(90);
    assertThat(rule.next(SET, SET, 2))
        .containsExactly(
            Instant.parse("2026-11-26T11:37:30Z"), Instant.parse("2026-11-26T13:07:30Z"));
    assertThat(rule.next(Instant.parse("2026-11-28T00:00:00Z"), SET))
        .contains(Instant.parse("2026-11-28T01:07:30Z"));
    assertThat(rule.interval(SET, SET)).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void cronIsReadInUniversalTimeAndSaidInWords() {
    Rule rule = new Rule.Cron(" 30  3 * * 1-5 ");
    assertThat(rule.next(SET, SET, 3))
        .containsExactly(
            Instant.parse("2026-11-27T03:30:00Z"),
            Instant.parse("2026-11-30T03:30:00Z"),
            Instant.parse("2026-12-01T03:30:00Z"));
    assertThat(rule.words()).isEqualTo("at 03:30, on Monday to Friday (cron 30 3 * * 1-5, UTC)");
    assertThat(CronWords.of("*/20 0-9 * 6,12 *"))
        .isEqualTo("every 20 minutes of hour 0 to 9, in June, December");
    assertThat(CronWords.of("15 * 1 * 0"))
        .isEqualTo("at minute 15 of every hour, on day 1 of the month, on Sunday");
    assertThat(CronWords.of("* * * * *")).isEqualTo("every minute of every hour");
  }

  @Test
  void aLineThatIsNoCronIsRefusedInWords() {
    for (String wrong : new String[] {"", "* * * *", "0 0 3 * * *", "61 * * * *", "x y z a b"}) {
      assertThatThrownBy(() -> new Rule.Cron(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("03:00 UTC");
    }
    assertThatThrownBy(() -> new Rule.Cron("0 0 30 2 *")).hasMessageContaining("never run");
  }

  @Test
  void duskComesBeforeOrAfterByItsOffset() {
    var at = new Rule.Dusk("La Silla", -70.7345, -29.2567, Twilight.NAUTICAL, 0);
    var before = new Rule.Dusk("La Silla", -70.7345, -29.2567, Twilight.NAUTICAL, -30);
    Instant dusk = at.next(SET, SET).orElseThrow();
    Instant earlier = before.next(SET, SET).orElseThrow();
    assertThat(earlier).isEqualTo(dusk.minus(Duration.ofMinutes(30)));
    assertThat(before.next(earlier, SET).orElseThrow())
        .isCloseTo(
            dusk.plus(Duration.ofHours(24)).minus(Duration.ofMinutes(30)),
            within(2, ChronoUnit.MINUTES));
    assertThat(at.words())
        .isEqualTo(
            "at the end of nautical (Sun at −12°) dusk at La Silla (70.7345° W, 29.2567° S)");
  }

  @Test
  void aFormTellsEachFieldThatIsWrong() {
    assertThat(wrong(Map.of("kind", "every", "minutes", "0"))).containsOnlyKeys("minutes");
    assertThat(wrong(Map.of("kind", "every", "minutes", "1e9"))).containsOnlyKeys("minutes");
    assertThat(wrong(Map.of("kind", "cron", "cron", "often"))).containsOnlyKeys("cron");
    assertThat(wrong(Map.of("kind", "dusk", "longitude", "361", "latitude", "-90.5")))
        .containsOnlyKeys("site", "longitude", "latitude");
    assertThat(wrong(Map.of("kind", "weekly"))).containsOnlyKeys("kind");
    assertThat(
            wrong(
                Map.of("kind", "dusk", "site", "Here", "longitude", "−70.7", "latitude", "-29.2")))
        .isEmpty();
  }

  private static Map<String, String> wrong(Map<String, String> form) {
    Map<String, String> problems = new HashMap<>();
    assertThat(ScheduleForm.of(form).rule(problems).isPresent()).isEqualTo(problems.isEmpty());
    return problems;
  }
}
