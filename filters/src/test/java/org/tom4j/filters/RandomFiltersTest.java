package org.tom4j.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters of chance beside an evaluation of their own, in which null is unknown. */
class RandomFiltersTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private record Twin<T>(String text, Function<Map<String, @Nullable Object>, @Nullable T> value) {}

  private final Random random = new Random(20260310);
  private final SmallSky sky = new SmallSky(random);

  @Test
  void filtersEqualBruteForceAndExplanationsEqualDecisions() {
    Map<Decision.Outcome, Integer> outcomes = new EnumMap<>(Decision.Outcome.class);
    for (int round = 0; round < 5_000; round++) {
      Twin<Boolean> twin = truth(5);
      Filter filter = Filter.compile(twin.text, sky);
      for (int each = 0; each < 4; each++) {
        Map<String, @Nullable Object> members = members();
        boolean placed = random.nextInt(5) > 0;
        members.put(SmallSky.PLACED, placed);
        sky.change();
        Boolean expected = twin.value.apply(members);
        Candidate candidate = placed ? Alerts.raw(members) : Alerts.nowhere(members);
        Decision decision = filter.decide(candidate);
        assertThat(decision.outcome())
            .as("%s of %s", twin.text, members)
            .isEqualTo(
                expected == null
                    ? Decision.Outcome.UNKNOWN
                    : expected ? Decision.Outcome.KEEP : Decision.Outcome.DROP);
        assertThat(decision.missing().isEmpty()).isEqualTo(expected != null);
        Explanation why = filter.explain(candidate);
        assertThat(why.decision()).isEqualTo(decision);
        assertThat(why.whole().truth())
            .isEqualTo(
                expected == null
                    ? Explanation.Truth.UNKNOWN
                    : expected ? Explanation.Truth.TRUE : Explanation.Truth.FALSE);
        partsStandInTheText(why.whole(), twin.text);
        outcomes.merge(decision.outcome(), 1, Integer::sum);
      }
    }
    assertThat(outcomes).hasSize(3).allSatisfy((_, count) -> assertThat(count).isGreaterThan(500));
  }

  private static void partsStandInTheText(Explanation.Part part, String text) {
    assertThat(text.substring(part.start())).startsWith(part.text());
    assertThat(part.text().chars().filter(sign -> sign == '(').count())
        .as(part.text())
        .isEqualTo(part.text().chars().filter(sign -> sign == ')').count());
    part.parts().forEach(inner -> partsStandInTheText(inner, text));
  }

  private Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new HashMap<>();
    for (String name : NAMES) {
      switch (random.nextInt(5)) {
        case 0 -> members.put(name, random.nextBoolean() ? null : Double.NaN);
        case 1 -> members.put(name, (long) random.nextInt(-2, 3));
        case 2 -> members.put(name, "1");
        default -> members.put(name, random.nextInt(-4, 5) / 2.0);
      }
    }
    return members;
  }

  private Twin<Boolean> truth(int depth) {
    int pick = depth == 0 ? random.nextInt(3) : random.nextInt(8);
    if (pick < 2) {
      return comparison(depth);
    }
    if (pick == 2) {
      String region = sky.regions().get(random.nextInt(sky.regions().size()));
      return new Twin<>("in_moc(\"" + region + "\")", members -> sky.inside(region, members));
    }
    Twin<Boolean> x = truth(depth - 1);
    Twin<Boolean> y = truth(depth - 1);
    return switch (pick) {
      case 3, 4 -> both(x, y, "&&", (a, b) -> kleene(a, b, false));
      case 5, 6 -> both(x, y, "||", (a, b) -> kleene(a, b, true));
      default ->
          new Twin<>(
              "!(" + x.text + ")",
              members -> {
                Boolean a = x.value.apply(members);
                return a == null ? null : !a;
              });
    };
  }

  private static @Nullable Boolean kleene(
      @Nullable Boolean a, @Nullable Boolean b, boolean decisive) {
    if ((a != null && a == decisive) || (b != null && b == decisive)) {
      return decisive;
    }
    return (a == null || b == null) ? null : !decisive;
  }

  private static <T, R> Twin<R> both(
      Twin<T> x, Twin<T> y, String sign, BiFunction<@Nullable T, @Nullable T, @Nullable R> joined) {
    return new Twin<>(
        "(" + x.text + " " + sign + " " + y.text + ")",
        members -> joined.apply(x.value.apply(members), y.value.apply(members)));
  }

  private Twin<Boolean> comparison(int depth) {
    String sign = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
    return both(
        number(Math.min(depth, 2)),
        number(Math.min(depth, 2)),
        sign,
        (a, b) ->
            (a == null || b == null)
                ? null
                : switch (sign) {
                  case "<" -> a < b;
                  case "<=" -> a <= b;
                  case ">" -> a > b;
                  case ">=" -> a >= b;
                  case "==" -> a.doubleValue() == b.doubleValue();
                  default -> a.doubleValue() != b.doubleValue();
                });
  }

  private Twin<Double> number(int depth) {
    int pick = depth == 0 ? random.nextInt(4) : random.nextInt(6);
    if (pick == 3) {
      String list = sky.lists().get(random.nextInt(sky.lists().size()));
      return new Twin<>("separation_to('" + list + "')", members -> sky.degrees(list, members));
    }
    if (pick == 0) {
      int literal = random.nextInt(4);
      return new Twin<>(Integer.toString(literal), _ -> (double) literal);
    }
    if (pick < 3) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      // Text added is never a number, so that a text is as good as missing.
      return new Twin<>(
          "(0 + alert." + name + ")",
          members ->
              members.get(name) instanceof Number number && Double.isFinite(number.doubleValue())
                  ? (Double) number.doubleValue()
                  : null);
    }
    String sign = List.of("+", "-", "*", "/").get(random.nextInt(4));
    return both(
        number(depth - 1),
        number(depth - 1),
        sign,
        (a, b) -> {
          if (a == null || b == null) {
            return null;
          }
          double value =
              switch (sign) {
                case "+" -> a + b;
                case "-" -> a - b;
                case "*" -> a * b;
                default -> a / b;
              };
          return Double.isFinite(value) ? (Double) value : null;
        });
  }
}
