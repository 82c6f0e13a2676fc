package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.feed.Outcome;

/** Modules that tell no alerts, and what they are asked instead. */
class ServiceModuleTest {
  private static final PhotometryRequest REQUEST =
      new PhotometryRequest(
          SkyPosition.ofDegrees(10, 20),
          null,
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2026-02-01T00:00:00Z"));

  private static final String SOURCE =
      """
      import java.time.*;
      import java.util.stream.*;
      import org.tom4j.astro.*;
      import org.tom4j.broker.*;

      public class Forced implements SkyService, PhotometryRequests, ConnectionTest {
        public record Settings(@Secret String token) {}
        @Override public BrokerInfo<?> info() {
          return BrokerInfo.of("Forced").withSettings(Settings.class);
        }
        @Override public String test(BrokerContext context) {
          return context.settings(Settings.class).token().length() + " characters";
        }
        @Override public String submit(PhotometryRequest request, BrokerContext context) {
          if (request.position().decDegrees() < -50) {
            throw new BrokerException.RateLimited("full", null, Duration.ofMinutes(3));
          }
          return request.position().decDegrees() > 50 ? " " : "task 7";
        }
        @Override public PhotometryStanding poll(String handle, BrokerContext context) {
          Instant time = Instant.EPOCH;
          return switch (handle) {
            case "queued" -> new PhotometryStanding.Waiting("in the\\nqueue", time);
            case "refused" -> new PhotometryStanding.Refused("outside the images");
            case "none" -> null;
            default -> new PhotometryStanding.Done(Stream.of(1, 2, 3).map(i -> {
              if (i == 3 && handle.equals("torn")) {
                throw new BrokerException.Unavailable("gone", null);
              }
              return PhotometryPoint.of(ObservationTime.utc(time.plusSeconds(i), "" + i, null),
                  PhotometryPoint.Series.FORCED, Band.of("atlaso"), "p" + i)
                  .withFlux(i == 2 ? null : new Flux(i, 1.0, "uJy"));
            }));
          };
        }
      }
      """;

  @TempDir Path folder;

  private TestProject started() throws Exception {
    TestProject project = new TestProject(folder, TestProject::impatient);
    project.write("brokers/Forced.java", SOURCE);
    project.writeModule("Telling", TestProject.fetching("Stream.empty()"));
    project.start();
    return project;
  }

  private static ServiceModule forced(TestProject project) {
    return project.host().service("Forced").orElseThrow();
  }

  @Test
  void aModuleWithoutAlertsIsListedButNotWhereAlertsAreAskedFor() throws Exception {
    try (TestProject project = started()) {
      assertThat(project.host().services())
          .extracting(ServiceModule::name)
          .containsExactly("Forced", "Telling");
      assertThat(project.host().listed()).extracting(BrokerModule::name).containsExactly("Telling");
      assertThat(project.host().find("Forced")).isEmpty();
      assertThat(project.report("Forced").state()).isEqualTo(ModuleReport.State.READY);
      assertThat(project.report("Forced").tellsAlerts()).isFalse();
      assertThat(project.report("Telling").tellsAlerts()).isTrue();
      assertThat(forced(project).abilities())
          .containsExactlyInAnyOrder(Ability.PHOTOMETRY_REQUESTS, Ability.CONNECTION_TEST);
      assertThatThrownBy(() -> forced(project).photometry("x"))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aModuleWithoutAlertsHasSettingsThatCanBeTried() throws Exception {
    try (TestProject project = started()) {
      ServiceModule forced = forced(project);
      assertThat(forced.settings()).extracting(SettingField::key).containsExactly("token");
      assertThat(forced.test().outcome()).isInstanceOf(Outcome.Failed.class);
      ServiceModule own = forced.with(KeptSettings.Kept.of(Map.of("token", "mine")));
      assertThat(own.test().words()).isEqualTo("4 characters");
    }
  }

  @Test
  void aRequestIsHandedInAndAskedForUntilItIsMeasured() throws Exception {
    try (TestProject project = started()) {
      ServiceModule forced = forced(project);
      assertThat(forced.submit(REQUEST)).isEqualTo(new RequestAnswer.HandedIn("task 7"));
      assertThat(forced.poll("queued"))
          .isEqualTo(new RequestAnswer.Waiting("in the queue", Instant.EPOCH));
      assertThat(forced.poll("refused")).isEqualTo(new RequestAnswer.Refused("outside the images"));
      LightCurveAnswer whole = measured(forced, "task 7");
      assertThat(whole.isWhole()).as("%s", whole).isTrue();
      assertThat(whole.points()).extracting(PhotometryPoint::sourceId).containsExactly("p1", "p3");
      assertThat(whole.bad()).as("the point without any brightness").isEqualTo(1);
    }
  }

  @Test
  void whatCameBeforeAFailureIsKeptAndTheRestCanBeAskedForAgain() throws Exception {
    try (TestProject project = started()) {
      LightCurveAnswer torn = measured(forced(project), "torn");
      assertThat(torn.points()).extracting(PhotometryPoint::sourceId).containsExactly("p1");
      assertThat(torn.outcome())
          .isEqualTo(new Outcome.Failed(Outcome.Kind.UNAVAILABLE, "gone", null));
    }
  }

  @Test
  void howLongAFullServiceAsksToWaitIsTold() throws Exception {
    try (TestProject project = started()) {
      assertThat(forced(project).submit(at(-60)))
          .isEqualTo(
              new RequestAnswer.NoAnswer(
                  new Outcome.Failed(Outcome.Kind.RATE_LIMITED, "full", null),
                  Duration.ofMinutes(3)));
    }
  }

  @Test
  void anAnswerThatIsNoneIsTheModulesBug() throws Exception {
    try (TestProject project = started()) {
      assertThat(forced(project).submit(at(60)).toString())
          .contains("MODULE_BUG", "1 to 1000 characters");
      assertThat(forced(project).poll("none").toString())
          .contains("MODULE_BUG", "poll returned null");
    }
  }

  private static LightCurveAnswer measured(ServiceModule forced, String handle) {
    return ((RequestAnswer.Measured) forced.poll(handle)).answer();
  }

  private static PhotometryRequest at(double dec) {
    return new PhotometryRequest(
        SkyPosition.ofDegrees(10, dec), null, REQUEST.from(), REQUEST.to());
  }

  @Test
  void aNameIsKnownOrNotOrTheAnswerIsToldAsItEnded() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.write(
          "brokers/Telling.java",
          """
          import java.net.URI;
          import java.util.List;
          import org.tom4j.astro.*;
          import org.tom4j.broker.*;

          public class Telling implements SkyService, Names {
            @Override public BrokerInfo<?> info() { return BrokerInfo.of("Telling"); }
            @Override public ResolvedObject resolve(String name, BrokerContext context) {
              return switch (name) {
                case "nobody" -> null;
                case "far" -> throw new BrokerException.Unavailable("gone", null);
                case "long" -> ResolvedObject.of("x".repeat(501));
                default -> ResolvedObject.of("A\\nB").withAliases(List.of(" ", " C "))
                    .at(SkyPosition.ofDegrees(10, 20), 2000.0)
                    .withType(" ").withPage(URI.create("javascript:alert(1)"));
              };
            }
          }
          """);
      project.start();
      ServiceModule telling = project.host().service("Telling").orElseThrow();
      assertThat(telling.abilities()).containsExactly(Ability.NAMES);
      assertThat(telling.resolve("some"))
          .isEqualTo(
              new NameAnswer(
                  ResolvedObject.of("A B")
                      .withAliases(List.of("C"))
                      .at(SkyPosition.ofDegrees(10, 20), 2000.0),
                  new Outcome.Complete()));
      assertThat(telling.resolve("nobody")).isEqualTo(new NameAnswer(null, new Outcome.Complete()));
      assertThat(kind(telling.resolve("far"))).isEqualTo(Outcome.Kind.UNAVAILABLE);
      assertThat(kind(telling.resolve("long"))).isEqualTo(Outcome.Kind.MALFORMED);
    }
  }

  @Test
  void whatIsToldOfAPlaceIsCheckedAndWhatCameBeforeAFailureIsKept() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.write(
          "brokers/Near.java",
          """
          import java.util.List;
          import java.util.stream.Stream;
          import org.tom4j.astro.*;
          import org.tom4j.broker.*;

          public class Near implements SkyService, ConeSearch {
            @Override public BrokerInfo<?> info() { return BrokerInfo.of("Near"); }
            private static NearbyObject star(double ra, double dec, double mag) {
              return NearbyObject.of("A\\nB", ResolvedObject.of("" + ra)
                  .at(SkyPosition.ofDegrees(ra, dec), null))
                  .withMagnitudes(List.of(Magnitude.of(mag)));
            }
            @Override public Stream<NearbyObject> near(Cone cone, BrokerContext context) {
              context.note("more than 2");
              return Stream.of(1, 2, 3, 4, 5, 6).map(i -> switch (i) {
                case 1 -> star(359.9999, 0, 10);
                case 2 -> star(0.0001, 0, 11);
                case 3 -> star(0.1, 0, 12);
                case 4 -> star(0, 0, -999);
                case 5 -> null;
                default -> throw new BrokerException.Unavailable("gone", null);
              });
            }
          }
          """);
      project.start();
      ServiceModule near = project.host().service("Near").orElseThrow();
      assertThat(near.abilities()).containsExactly(Ability.CONE_SEARCH);
      NearbyAnswer answer = near.near(Cone.of(SkyPosition.ofDegrees(0, 0), Angle.ofArcseconds(1)));
      assertThat(answer.objects())
          .extracting(told -> told.catalogue() + " " + told.object().name())
          .containsExactly("A B 359.9999", "A B 1.0E-4");
      assertThat(answer.outside()).isEqualTo(1);
      assertThat(answer.bad()).isEqualTo(2);
      assertThat(answer.notes()).containsExactly("more than 2");
      assertThat(answer.outcome())
          .isEqualTo(new Outcome.Failed(Outcome.Kind.UNAVAILABLE, "gone", null));
    }
  }

  private static Outcome.Kind kind(NameAnswer answer) {
    assertThat(answer.object()).isNull();
    return ((Outcome.Failed) answer.outcome()).kind();
  }
}
