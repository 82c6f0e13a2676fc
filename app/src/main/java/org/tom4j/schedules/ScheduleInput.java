package org.tom4j.schedules;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.AlsoTakes;
import org.tom4j.api.Says;

/** A schedule as a program sends it. */
@Says("When a saved query is to run by itself.")
@AlsoTakes(ScheduleAnswer.class)
record ScheduleInput(
    @Says("every, cron or dusk; none takes the schedule away.") @Nullable String kind,
    @Says("Of every: 1 to 40320, counted from now.") @Nullable Integer minutes,
    @Says("Of cron: minute, hour, day of month, month, day of week; UTC.") @Nullable String cron,
    @Says("Of dusk: what the site is called.") @Nullable String site,
    @Says("Of dusk: degrees, east is positive.") @Nullable Double longitude,
    @Says("Of dusk: degrees, north is positive.") @Nullable Double latitude,
    @Says("Of dusk: civil, nautical or astronomical; absent: astronomical.")
        @Nullable String twilight,
    @Says("Of dusk: minutes after it, negative: before; absent: 0.") @Nullable Integer offset,
    @Says("Whether a turn that was missed is made up for, once; absent: no.")
        @Nullable Boolean catchUp,
    @Says("Whether it starts no run; absent: no.") @Nullable Boolean paused) {

  ScheduleForm form() {
    return new ScheduleForm(
        Objects.requireNonNullElse(kind, ""),
        text(minutes),
        Objects.requireNonNullElse(cron, ""),
        Objects.requireNonNullElse(site, "").strip(),
        decimal(longitude),
        decimal(latitude),
        Objects.requireNonNullElse(twilight, ""),
        text(offset));
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static String decimal(@Nullable Double number) {
    return number == null ? "" : new BigDecimal(number.toString()).toPlainString();
  }
}
