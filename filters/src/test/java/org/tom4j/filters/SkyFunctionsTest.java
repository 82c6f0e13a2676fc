package org.tom4j.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;

class SkyFunctionsTest {
  private static final SkyPosition M31 = SkyPosition.ofDegrees(150, 20.25);

  private record Place(
      List<String> lists, List<String> regions, ToDoubleFunction<SkyPosition> separations)
      implements Sky {

    @Override
    public double separation(String list, SkyPosition position) {
      return separations.applyAsDouble(position);
    }

    @Override
    public boolean contains(String region, SkyPosition position) {
      return position.decDegrees() < 30;
    }
  }

  private static final Sky SKY =
      new Place(
          List.of("SN hosts", "quasars", "Cepheids (2026.1)"),
          List.of("DES", "lens fields"),
          position -> position.separationTo(M31).degrees());

  private static final Candidate ALERT = Candidate.of(Alerts.alert());

  @Test
  void anAlertIsKeptByItsSeparationFromAListAndByARegion() {
    Filter filter =
        Filter.compile("separation_to(\"SN hosts\") < 0.5 && in_moc('DES') && mag < 20", SKY);
    assertThat(filter.decide(ALERT).keeps()).isTrue();
    assertThat(filter.lists()).containsExactly("SN hosts");
    assertThat(filter.regions()).containsExactly("DES");

    Explanation why = filter.explain(ALERT);
    Explanation.Part near = why.whole().parts().getFirst();
    assertThat(near.text()).isEqualTo("separation_to(\"SN hosts\") < 0.5");
    assertThat(Objects.requireNonNull(near.margin())).isBetween(0.2499, 0.2501);
    assertThat(near.parts().getFirst().text()).isEqualTo("separation_to(\"SN hosts\")");
    assertThat(near.parts().getFirst().value()).startsWith("0.2");
    assertThat(why.whole().parts().get(1).value()).isEqualTo("true");
    assertThat(why.whole().parts().get(1).parts()).isEmpty();
  }

  @Test
  void eachNameIsToldOnceInTheOrderOfTheText() {
    Filter filter =
        Filter.compile(
            "separation_to('quasars') < 1 || separation_to('SN hosts') < 1"
                + " || separation_to('quasars') > 5 || in_moc('lens fields') || in_moc('DES')",
            SKY);
    assertThat(filter.lists()).containsExactly("quasars", "SN hosts");
    assertThat(filter.regions()).containsExactly("lens fields", "DES");
    assertThat(Filter.compile("mag < 20").lists()).isEmpty();
  }

  @Test
  void withoutAPositionOrWhenTheSkyIsSilentItIsUnknownInWords() {
    Filter filter = Filter.compile("separation_to('quasars') < 1 && in_moc('DES')", SKY);
    assertThat(filter.decide(Alerts.nowhere(Map.of())).missing())
        .containsExactly(
            "separation_to('quasars'): the alert has no position",
            "in_moc('DES'): the alert has no position");

    Sky gone =
        new Place(
            List.of("quasars"),
            List.of(),
            _ -> {
              throw new UnknownInSkyException("the list is no longer there");
            });
    Decision decision = Filter.compile("separation_to('quasars') < 1", gone).decide(ALERT);
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.UNKNOWN);
    assertThat(decision.missing())
        .containsExactly("separation_to('quasars'): the list is no longer there");

    Sky odd = new Place(List.of("quasars"), List.of(), _ -> Double.NaN);
    assertThat(Filter.compile("has(separation_to('quasars'))", odd).decide(ALERT).keeps())
        .isFalse();
  }

  @Test
  void aNameThatIsNotThereIsAProblemWithItsPlaceAndTheNearestNames() {
    problem(
        "mag < 20 &&\n separation_to('sn host') < 1",
        2,
        16,
        "\"sn host\" is not known as a list of targets; near to it are \"SN hosts\"");
    problem("in_moc(\"dEs\")", 1, 8, "near to it are \"DES\", ");
    problem("separation_to('Cepheids') < 1", 1, 15, "near to it are");
    problem("in_moc(name)", 1, 7, "a name in quotes: in_moc(\"name\")");
    problem("in_moc('DE' + 'S')", 1, 7, "a name in quotes");
    problem("in_moc('DES', 'DES')", 1, 7, "a name in quotes");
    problem("name.in_moc('DES')", 1, 12, "a name in quotes");
    problem("in_moc(1)", 1, 7, "a name in quotes");
    problem("in_moc('DES') < 1", 1, 15, "is true or false");
    problem("separation_to('quasars')", 1, 1, "is a number");
    problem("inmoc('DES')", 1, 6, "near to it are in_moc");
  }

  @Test
  void whereThereIsNoListNoneIsNamed() {
    assertThatThrownBy(() -> Filter.compile("separation_to('x') < 1"))
        .hasMessageContaining("\"x\" is not known as a list of targets; there is none");
  }

  @Test
  void lookingUpForManyElementsEndsSoon() {
    List<Object> many = Collections.nCopies(9_000, 1L);
    Filter filter = Filter.compile("alert.l.all(x, separation_to('quasars') < x)", SKY);
    assertThat(filter.decide(Alerts.raw(Map.of("l", many))).outcome())
        .isEqualTo(Decision.Outcome.UNKNOWN);
  }

  private static void problem(String text, int line, int column, String words) {
    assertThatThrownBy(() -> Filter.compile(text, SKY))
        .as(text)
        .isInstanceOfSatisfying(
            UnreadableFilterException.class,
            wrong -> {
              FilterProblem first = wrong.problems().getFirst();
              assertThat(first.words()).contains(words);
              assertThat(List.of(first.line(), first.column())).isEqualTo(List.of(line, column));
            });
  }
}
