package org.tom4j.brokers.samplenight;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/** Which of the invented alerts, and whether they ever end. */
public record SampleQuery(
    @Nullable @Field(label = "Kind", help = "of object; all if not chosen") Kind kind,
    @Nullable @Field(label = "Magnitude", help = "AB, of the difference") Range<Double> mag,
    @Nullable @Field(label = "How many", help = "alerts of a run at most; all if empty")
        Integer howMany,
    @Field(label = "Endless", help = "a survey that never stops, to try streams with")
        boolean endless,
    @Nullable
        @Field(
            label = "Rate",
            help =
                "alerts a second, before magnitudes are compared, 1 to 10000; if empty, the night comes"
                    + " at once and endless alerts 10 a second")
        Integer rate,
    @Field(
            label = "Go on where it was left",
            help =
                "a saved query tells what it has not told yet, instead of all of it each time;"
                    + " endless alerts always do")
        boolean goOn) {

  static final int MAX_RATE = 10_000;
  private static final int DEFAULT_RATE = 10;

  public SampleQuery {
    if (howMany != null && howMany < 1) {
      throw new IllegalArgumentException("\"How many\" must be at least 1");
    }
    if (rate != null && (rate < 1 || rate > MAX_RATE)) {
      throw new IllegalArgumentException("the rate is from 1 to " + MAX_RATE + " alerts a second");
    }
  }

  boolean goesOn() {
    return endless || goOn;
  }

  int perSecond() {
    return rate == null ? DEFAULT_RATE : rate;
  }

  boolean wants(SampleObject object) {
    return kind == null || object.kind() == kind;
  }

  boolean wants(SampleAlert alert) {
    return mag == null || mag.contains(alert.mag());
  }

  /**
   * A question to all brokers; null if it cannot be asked so. The night is short, so of a place.
   */
  static @Nullable SampleQuery of(AlertQuestion question) {
    String wanted = question.className();
    Kind kind = wanted == null ? null : Kind.named(wanted);
    boolean unknown = wanted != null && kind == null;
    return question.nameWithoutPosition() != null || unknown || question.probability() != null
        ? null
        : new SampleQuery(kind, question.mag(), null, false, null, false);
  }
}
