package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.ConeSearch;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Result.Failed;

/** Each wrong module of cones fails where it should, and nowhere else. */
class WrongConesTest {
  private static final URI STARS = URI.create("https://stars.example.org/all");
  private static final Cone CONE =
      Cone.of(SkyPosition.ofDegrees(359.9999, 89.999), Angle.ofArcseconds(30));

  record Star(String id, double ra, double dec) {
    NearbyObject object() {
      return NearbyObject.of(
          "Stars", ResolvedObject.of(id).at(SkyPosition.ofDegrees(ra, dec), null));
    }
  }

  static Stream<Arguments> modules() {
    ConeSearch ignoresTheCone =
        (cone, context) -> context.http().getArray(STARS, Star.class).map(Star::object);
    ConeSearch right =
        (cone, context) ->
            ignoresTheCone
                .near(cone, context)
                .filter(star -> cone.contains(position(star.object())));
    ConeSearch asksAtOnce =
        (cone, context) -> {
          List<NearbyObject> stars = right.near(cone, context).toList();
          return stars.stream();
        };
    ConeSearch tellsWhatNobodyCanShow =
        (cone, context) ->
            right.near(cone, context).map(star -> star.withMagnitudes(List.of(Magnitude.of(-999))));
    return Stream.of(
        arguments("right", right, List.of()),
        arguments("ignores the cone", ignoresTheCone, List.of("every object lies in the cone")),
        arguments(
            "asks at once",
            asksAtOnce,
            List.of(
                "nothing is asked before the first read",
                "the first alert comes before the answer ends")),
        arguments(
            "tells a fill value", tellsWhatNobodyCanShow, List.of("every object can be shown")));
  }

  private static SkyPosition position(ResolvedObject object) {
    SkyPosition position = object.position();
    return position == null ? CONE.center() : position;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void failWhereTheyShould(String name, ConeSearch module, List<String> expected) {
    RecordedHttp http =
        new RecordedHttp(WrongConesTest.class)
            .answerJson(
                STARS.toString(),
                """
                [{"id": "beyond the pole", "ra": 180, "dec": 89.999},
                 {"id": "across 0h", "ra": 0.0001, "dec": 89.998},
                 {"id": "elsewhere", "ra": 0.0001, "dec": 80}]
                """);
    List<String> failed = new ArrayList<>();
    for (Check check : http.coneChecks(module, CONE)) {
      if (check.run() instanceof Failed) {
        failed.add(check.name());
      }
    }
    assertThat(failed).as(name).isEqualTo(expected);
  }
}
