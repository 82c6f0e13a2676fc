package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutout.Kind;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Packet;

/** One alert by its id, light curves, pictures and orbits, of modules that have them. */
class AbilityTest {
  private static final Packet PACKET = packet("{\"id\":\"7\"}");

  private static final String NO_ALERTS = TestProject.fetching("Stream.empty()");

  private static final String POINT =
      """
      private static PhotometryPoint point(int day, String id) {
        Instant time = Instant.EPOCH.plus(java.time.Duration.ofDays(day));
        return PhotometryPoint.of(
                ObservationTime.utc(time, time.toString(), null),
                PhotometryPoint.Series.DIFFERENCE, Band.of("ztfg"), id)
            .withMagnitude(Magnitude.of(20 - day));
      }
      """;

  @TempDir Path folder;

  /** A module whose light curve is this expression. */
  private TestProject curve(String expression) throws Exception {
    TestProject project = new TestProject(folder, TestProject::impatient);
    String body =
        NO_ALERTS
            + POINT
            + "@Override public Stream<PhotometryPoint> lightCurve(Row row, BrokerContext context) {"
            + " return "
            + expression
            + "; }";
    project.write(
        "brokers/Some.java",
        TestProject.source("Some", body)
            .replace("implements ", "implements LightCurves<Some.Row>, "));
    project.start();
    return project;
  }

  @Test
  void pointsOfAPacketComeWithoutAQuestion() throws Exception {
    try (TestProject project = curve("Stream.of(point(1, row.id() + \"a\"), point(2, \"b\"))")) {
      BrokerModule module = project.module("Some");
      assertThat(module.abilities()).containsExactly(Ability.LIGHT_CURVES);
      LightCurveAnswer answer = module.lightCurveIn(PACKET);
      assertThat(answer.isWhole()).as("%s", answer).isTrue();
      assertThat(answer.points()).extracting(PhotometryPoint::sourceId).containsExactly("7a", "b");
      assertThat(answer.points().getFirst().time().utc())
          .isEqualTo(Instant.parse("1970-01-02T00:00:00Z"));
    }
  }

  @Test
  void theServiceIsAskedOnlyWhereThatWasAllowed() throws Exception {
    try (TestProject project =
        curve(
            "context.http().getArray(URI.create(\"/points\"), Row.class)"
                + ".map(each -> point(3, each.id()))")) {
      project.serve("/points", "[{\"id\":\"x\"},{\"ident\":1},{\"id\":\"y\"}]");
      BrokerModule module = project.module("Some");
      assertThat(module.lightCurveIn(PACKET).isWhole()).isFalse();
      assertThat(module.lightCurveIn(PACKET).points()).isEmpty();
      LightCurveAnswer answer = module.lightCurve(PACKET);
      assertThat(answer.points()).extracting(PhotometryPoint::sourceId).containsExactly("x", "y");
      assertThat(answer.bad()).isEqualTo(1);
      assertThat(answer.firstBad()).isNotNull();
    }
  }

  @Test
  void photometryOfAnObjectIsAskedForByAnyNameThatTheModuleKnows() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.serve("/points/ZTF1", "[{\"id\":\"x\"}]");
      String body =
          NO_ALERTS
              + POINT
              + "@Override public boolean knows(String name) { return name.startsWith(\"ZTF\"); }"
              + "@Override public Stream<PhotometryPoint> photometry(String name, BrokerContext"
              + " context) { return context.http().getArray(URI.create(\"/points/\" + name),"
              + " Row.class).map(each -> point(3, each.id())); }";
      project.write(
          "brokers/Some.java",
          TestProject.source("Some", body).replace("implements ", "implements ObjectPhotometry, "));
      project.start();
      BrokerModule module = project.module("Some");
      assertThat(module.abilities()).containsExactly(Ability.OBJECT_PHOTOMETRY);
      assertThat(module.knowsObject("ZTF1")).isTrue();
      assertThat(module.knowsObject("Vega")).isFalse();
      assertThat(module.photometry("ZTF1").points())
          .extracting(PhotometryPoint::sourceId)
          .containsExactly("x");
      assertThat(module.photometry("ZTF2").outcome()).isInstanceOf(Outcome.Failed.class);
    }
  }

  @Test
  void whatCameBeforeAFailureIsKept() throws Exception {
    try (TestProject project =
        curve(
            "Stream.of(1, 2, 3).map(i -> { if (i == 3) throw new"
                + " BrokerException.Unavailable(\"gone\", null); return point(i, \"p\" + i); })")) {
      LightCurveAnswer answer = project.module("Some").lightCurve(PACKET);
      assertThat(answer.points()).hasSize(2);
      assertThat(answer.outcome())
          .isEqualTo(new Outcome.Failed(Outcome.Kind.UNAVAILABLE, "gone", null));
    }
  }

  @Test
  void aPointThatCannotBeKeptIsCountedAndTheOthersAre() throws Exception {
    try (TestProject project =
        curve(
            "Stream.of(point(1, \"a\"), null, PhotometryPoint.of(ObservationTime.utc(Instant.MAX,"
                + " \"late\", null), PhotometryPoint.Series.TOTAL, Band.of(\"g\"), \"b\"),"
                + " point(2, \"c\\0\"))")) {
      LightCurveAnswer answer = project.module("Some").lightCurveIn(PACKET);
      assertThat(answer.isWhole()).as("%s", answer).isTrue();
      assertThat(answer.points())
          .extracting(PhotometryPoint::sourceId)
          .containsExactly("a", "c\uFFFD");
      assertThat(answer.bad()).isEqualTo(2);
    }
  }

  @Test
  void aLightCurveWithoutEndIsCut() throws Exception {
    try (TestProject project =
        curve("Stream.iterate(0, i -> i + 1).map(i -> point(i % 1000, \"p\" + i))")) {
      LightCurveAnswer answer = project.module("Some").lightCurve(PACKET);
      assertThat(answer.outcome())
          .isEqualTo(new Outcome.Limited("the limit of 100000 points was reached"));
      assertThat(answer.points()).hasSize(100_000);
    }
  }

  @Test
  void aModuleThatNeverReturnsIsLeftBehindAndWhatItGaveIsKept() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      String body =
          NO_ALERTS
              + POINT
              + "@Override public Stream<PhotometryPoint> lightCurve(Row row, BrokerContext context)"
              + " { return Stream.of(1, 2).map(i -> { if (i == 2) { "
              + project.holding()
              + " } return point(i, \"p\"); }); }";
      project.write(
          "brokers/Some.java",
          TestProject.source("Some", body)
              .replace("implements ", "implements LightCurves<Some.Row>, "));
      project.start();
      LightCurveAnswer answer = project.module("Some").lightCurveIn(PACKET);
      assertThat(answer.outcome()).isInstanceOf(Outcome.Limited.class);
      assertThat(answer.points()).hasSize(1);
      assertThat(project.report("Some").leftBehindThreads()).hasSize(1);
    }
  }

  @Test
  void aPacketThatIsNotTheModulesIsRefusedInWords() throws Exception {
    try (TestProject project = curve("Stream.of(point(1, row.id()))")) {
      LightCurveAnswer answer = project.module("Some").lightCurveIn(packet("[]"));
      assertThat(answer.outcome())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(Outcome.Kind.MALFORMED));
    }
  }

  @Test
  void oneAlertComesWithItsBytes() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.serve("/alert/7", "{\"id\":\"7\", \"more\": 1}");
      String body =
          NO_ALERTS
              + "@Override public Row fetchAlert(String id, BrokerContext context) { return"
              + " context.http().get(URI.create(\"/alert/\" + id), Row.class); }";
      project.write(
          "brokers/Some.java",
          TestProject.source("Some", body)
              .replace("implements ", "implements SingleAlerts<Some.Row>, "));
      project.start();
      BrokerModule module = project.module("Some");
      AlertFeed one = module.openAlert("7", TestProject.NO_LIMITS);
      FeedItem.Received alert = (FeedItem.Received) TestProject.all(one).getFirst();
      assertThat(one.outcome()).isEqualTo(new Outcome.Complete());
      assertThat(alert.alert().id()).isEqualTo("7");
      assertThat(new String(alert.packet().bytes(), StandardCharsets.UTF_8)).contains("more");
      AlertFeed none = module.openAlert("8", TestProject.NO_LIMITS);
      assertThat(TestProject.all(none)).isEmpty();
      assertThat(none.outcome())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(Outcome.Kind.REFUSED));
      assertThatThrownBy(() -> module.lightCurve(PACKET)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPictureComesOutOfThePacketOrFromTheServiceOrIsNotThere() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.serve("/picture/7", "GIF89a");
      String body =
          NO_ALERTS
              + "@Override public Cutout cutout(Row row, Cutout.Kind kind, BrokerContext context) { return"
              + " switch (kind) { case SCIENCE -> Cutout.of(context.http().getBytes(URI.create("
              + "\"/picture/\" + row.id()))); case TEMPLATE -> null;"
              + " case DIFFERENCE -> Cutout.of(new byte[5_000_000]); }; }";
      project.write(
          "brokers/Some.java",
          TestProject.source("Some", body)
              .replace("implements ", "implements Cutouts<Some.Row>, "));
      project.start();
      BrokerModule module = project.module("Some");
      assertThat(module.abilities()).containsExactly(Ability.CUTOUTS);
      Cutout science = Objects.requireNonNull(module.cutout(PACKET, Kind.SCIENCE).cutout());
      assertThat(science.image()).startsWith('G', 'I', 'F');
      assertThat(module.cutout(PACKET, Kind.TEMPLATE))
          .isEqualTo(new CutoutAnswer(null, new Outcome.Complete()));
      assertThat(module.cutout(PACKET, Kind.DIFFERENCE).outcome())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(Outcome.Kind.MALFORMED));
    }
  }

  @Test
  void anOrbitComesFromTheServiceOrIsNotThere() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.serve("/orbit/7", "{\"q\":0.5}");
      String body =
          NO_ALERTS
              + "public record Told(double q) {}"
              + "@Override public Orbit orbit(Row row, BrokerContext context) {"
              + " if (row.id().equals(\"8\")) { return null; }"
              + " double q = context.http().get(URI.create(\"/orbit/\" + row.id()), Told.class).q();"
              + " return Orbit.of(61000, 0.9, q, 10, 20, 30, 61010); }";
      project.write(
          "brokers/Some.java",
          TestProject.source("Some", body).replace("implements ", "implements Orbits<Some.Row>, "));
      project.start();
      BrokerModule module = project.module("Some");
      assertThat(module.abilities()).containsExactly(Ability.ORBITS);
      assertThat(module.orbit(PACKET))
          .isEqualTo(
              new OrbitAnswer(
                  Orbit.of(61000, 0.9, 0.5, 10, 20, 30, 61010), new Outcome.Complete()));
      assertThat(module.orbit(packet("{\"id\":\"8\"}")))
          .isEqualTo(new OrbitAnswer(null, new Outcome.Complete()));
      OrbitAnswer refused = module.orbit(packet("{\"id\":\"9\"}"));
      assertThat(refused.orbit()).isNull();
      assertThat(refused.outcome())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(Outcome.Kind.REFUSED));
    }
  }

  private static Packet packet(String json) {
    return Packet.of(
        json.getBytes(StandardCharsets.UTF_8), "application/json", Packet.Origin.RECEIVED);
  }
}
