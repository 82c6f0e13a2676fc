package org.tom4j.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tom4j.filters.Alerts.limit;
import static org.tom4j.filters.Alerts.point;
import static org.tom4j.filters.Alerts.raw;
import static org.tom4j.filters.Alerts.seen;
import static org.tom4j.filters.Decision.Outcome.DROP;
import static org.tom4j.filters.Decision.Outcome.KEEP;
import static org.tom4j.filters.Decision.Outcome.UNKNOWN;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;

class FilterTest {
  private static final Candidate BARE = Candidate.of(Alerts.alert());

  private static Decision.Outcome of(String filter, Candidate candidate) {
    Filter compiled = Filter.compile(filter);
    Decision decision = compiled.decide(candidate);
    assertThat(compiled.explain(candidate).decision()).as(filter).isEqualTo(decision);
    return decision.outcome();
  }

  @Test
  void integerLiteralsAreNumbers() {
    assertThat(of("mag < 20 && mag > 19 && mag != -3 && -mag < 0 && mag * 2 == 39", BARE))
        .isEqualTo(KEEP);
    assertThat(of("mag >= 20", BARE)).isEqualTo(DROP);
    assertThat(of("band in ['ztfg', 'ztfr'] ? score >= 0.5 : false", BARE)).isEqualTo(KEEP);
  }

  @Test
  void whatIsUnknownFollowsKleenesTables() {
    String u = "alert.x == 1";
    Candidate none = raw(Map.of());
    for (String one : List.of("true", "false", u)) {
      for (String other : List.of("true", "false", u)) {
        boolean f = one.equals("false") || other.equals("false");
        boolean t = one.equals("true") || other.equals("true");
        boolean open = one.equals(u) || other.equals(u);
        assertThat(of(one + " && " + other, none)).isEqualTo(f ? DROP : open ? UNKNOWN : KEEP);
        assertThat(of(one + " || " + other, none)).isEqualTo(t ? KEEP : open ? UNKNOWN : DROP);
      }
    }
    assertThat(of("!(" + u + ")", none)).isEqualTo(UNKNOWN);
    assertThat(of("has(alert.x)", none)).isEqualTo(DROP);
    assertThat(Filter.compile("alert.x > 1 && alert.y > 2").decide(none).missing())
        .containsExactly("alert.x is missing", "alert.y is missing");
  }

  @Test
  void whatIsNoNumberIsUnknown() {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("nan", Double.NaN);
    members.put("null", null);
    members.put("text", "0.5");
    members.put("list", List.of(1L, 2L));
    members.put("zero", 0L);
    Candidate candidate = raw(members);
    for (String open :
        List.of(
            "alert.nan < 1",
            "alert['null'] < 1",
            "alert.text < 1",
            "alert.list == 1",
            "1 / alert.zero > 0",
            "alert.zero / alert.zero == 0",
            "sqrt(-1) > 0",
            "alert.zero.x == 1",
            "alert.list[2] == 1",
            "alert.list[0.5] == 1",
            "alert.text")) {
      assertThat(of(open, candidate)).as(open).isEqualTo(UNKNOWN);
    }
    assertThat(of("double(alert.text) == 0.5 && alert.list[1] == 2", candidate)).isEqualTo(KEEP);
    assertThat(of("alert.list.exists(x, x > 1) && !alert.list.all(x, x > 1)", candidate))
        .isEqualTo(KEEP);
  }

  @Test
  void idsAreExactText() {
    Candidate candidate = raw(Map.of("candid", 2459525468515015003L));
    assertThat(of("alert.candid == '2459525468515015003' && id == '17'", candidate))
        .isEqualTo(KEEP);
    assertThat(of("alert.candid == '2459525468515015004'", candidate)).isEqualTo(DROP);
    assertThat(of("alert.candid in ['2459525468515015003']", candidate)).isEqualTo(KEEP);
  }

  @Test
  void ageCountsFromTheFirstPositiveDetectionOfFiveSigma() {
    Candidate candidate =
        seen(
            limit(9, "ztfr", 21),
            Alerts.at(8, "ztfr", Magnitude.of(20).withError(0.108).asNegativeDifference()),
            Alerts.at(7, "ztfr", Magnitude.of(21).withError(0.3).asDifference()),
            point(4, "ztfg", 20),
            point(0, "ztfr", 19.5));
    assertThat(of("age_days == 4 && n_detections == 3", candidate)).isEqualTo(KEEP);
    assertThat(of("age_days > 0", seen())).isEqualTo(UNKNOWN);
  }

  @Test
  void ratesAreOfOneBandAndEpochsApart() {
    assertThat(of("rate_mag_per_day == -0.25", seen(point(2, "ztfr", 20), point(0, "ztfr", 19.5))))
        .isEqualTo(KEEP);
    Candidate mixed = seen(point(2, "ztfg", 20), point(0, "ztfr", 19.5));
    assertThat(of("rate_mag_per_day < 0", mixed)).isEqualTo(UNKNOWN);
    Candidate close = seen(point(0.02, "ztfr", 20), point(0, "ztfr", 19.5));
    assertThat(of("rate_mag_per_day < 0", close)).isEqualTo(UNKNOWN);
  }

  @Test
  void limitsAreOnlyBounds() {
    Candidate rising = seen(limit(2, "ztfr", 21.5), point(0, "ztfr", 19.5));
    assertThat(of("rate_mag_per_day < -0.5 && abs(rate_mag_per_day) > 0.5", rising))
        .isEqualTo(KEEP);
    assertThat(of("rate_mag_per_day > -1", rising)).isEqualTo(DROP);
    assertThat(of("rate_mag_per_day < -3", rising)).isEqualTo(UNKNOWN);
    Candidate fading = seen(point(2, "ztfr", 19.5), limit(0, "ztfr", 21.5));
    assertThat(of("rate_mag_per_day > 0.5", fading)).isEqualTo(KEEP);
    assertThat(of("rate_mag_per_day < 1", fading)).isEqualTo(DROP);
    assertThat(of("rate_mag_per_day > 3", fading)).isEqualTo(UNKNOWN);
    Candidate unseen =
        Candidate.of(GenericAlert.of("1", null, null, null).withMagnitude(Magnitude.limit(20.5)));
    assertThat(of("mag > 20", unseen)).isEqualTo(KEEP);
    assertThat(of("mag < 20", unseen)).isEqualTo(DROP);
    assertThat(of("mag < 21", unseen)).isEqualTo(UNKNOWN);
  }

  @Test
  void aLossOfLightHasNoMagnitudeToCompare() {
    Candidate faded =
        Candidate.of(
            GenericAlert.of("1", null, null, null)
                .withMagnitude(Magnitude.of(17.0).asNegativeDifference()));
    assertThat(of("mag < 18", faded)).isEqualTo(UNKNOWN);
    assertThat(of("is_positive", faded)).isEqualTo(DROP);
  }

  @Test
  void aMessageMayBeAskedWhatItSaysOfItself() {
    Candidate mock =
        Candidate.of(
            GenericAlert.of("1", null, null, null)
                .withStanding(Standing.of(Standing.Kind.RETRACTION).as(Standing.Reality.MOCK)));
    assertThat(of("is_test && is_retraction && !is_update && reality == 'mock'", mock))
        .isEqualTo(KEEP);
    Candidate detection = Candidate.of(GenericAlert.of("1", null, null, null));
    assertThat(of("!is_test && !is_retraction && reality == 'observed'", detection))
        .isEqualTo(KEEP);
  }

  @Test
  void smallLettersAreMadeOfAsciiAlone() {
    assertThat(of("alert.n.lowerAscii() == 'ztf É'", raw(Map.of("n", "ZTF É")))).isEqualTo(KEEP);
  }

  @Test
  void countingAListTakesItsLengthInSteps() {
    List<Object> many = Collections.nCopies(60_000, 1L);
    assertThat(of("alert.l.exists(x, size(alert.l) < 0)", raw(Map.of("l", many))))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void theNearestThresholdIsTheOneThatTips() {
    Explanation why = Filter.compile("mag < 18 && (score > 0.5 || mag_error < 0.05)").explain(BARE);
    assertThat(why.decision().outcome()).isEqualTo(DROP);
    Explanation.Part nearest = Objects.requireNonNull(why.nearest());
    assertThat(nearest.text()).isEqualTo("mag < 18");
    assertThat(nearest.margin()).isEqualTo(-1.5);
    assertThat(why.whole().parts())
        .extracting(Explanation.Part::text)
        .containsExactly("mag < 18", "score > 0.5 || mag_error < 0.05");
    assertThat(why.whole().parts().getFirst().parts().getFirst().value()).isEqualTo("19.5");
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    problem("magg < 20", 1, 1, "mag");
    problem("mag <\n 'x'", 1, 5, "is a text");
    problem("mag <", 1, 6, "missing at the end");
    problem("mag = 3", 1, 5, "write ==");
    problem("mag < 20 and score > 1", 1, 10, "&&");
    problem("true &&\n  foo", 2, 3, "alert.foo");
    problem("alert.x == null", 1, 12, "has(x)");
    problem("alert.id == 9999999999999999", 1, 13, "as texts");
    problem("alert.id > 18446744073709551615u", 1, 12, "as texts");
    problem("alert.id == 9007199254740992", 1, 13, "as texts");
    problem("name.matches('(a{100}){100}')", 1, 13, "too large");
    problem("mag", 1, 1, "true or false");
    problem("", 1, 1, "empty");
  }

  private static void problem(String text, int line, int column, String words) {
    assertThatThrownBy(() -> Filter.compile(text))
        .as(text)
        .isInstanceOfSatisfying(
            UnreadableFilterException.class,
            wrong -> {
              FilterProblem first = wrong.problems().getFirst();
              assertThat(first.words()).contains(words);
              assertThat(List.of(first.line(), first.column())).isEqualTo(List.of(line, column));
            });
  }

  @Test
  void hostileFiltersEndSoonInWords() {
    for (String part : List.of("(", "!", "[", "-", "1+", "a.", "a[0]", "1?2:", "\"", "'\\", "{")) {
      String text = part.repeat(9_000 / part.length());
      assertThatThrownBy(() -> Filter.compile(text)).isInstanceOf(UnreadableFilterException.class);
    }
    List<Object> many = Collections.nCopies(5_000, 1L);
    assertThat(of("alert.l.all(x, alert.l.all(y, x == y))", raw(Map.of("l", many))))
        .isEqualTo(UNKNOWN);
    assertThat(of("true" + " && mag < 20".repeat(700), BARE)).isEqualTo(KEEP);
  }
}
