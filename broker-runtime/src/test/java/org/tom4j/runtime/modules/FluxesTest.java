package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.broker.FluxCurve;
import org.tom4j.runtime.feed.Packet;

/** Histories as columns, of modules that tell them so, to whoever chooses among alerts. */
class FluxesTest {
  private static final Packet PACKET =
      Packet.of(
          "{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8),
          "application/json",
          Packet.Origin.RECEIVED);

  private static final String CURVES =
      """
      private static int asked;
      @Override public Stream<PhotometryPoint> lightCurve(Row row, BrokerContext context) {
        return Stream.empty();
      }
      @Override public FluxCurve fluxCurve(Row row) {
        asked++;
        Band band = Band.of("lsst" + (asked > 1 ? "i" : "r"));
        return CURVE;
      }
      """;

  private static final String ONE =
      "new FluxCurve.Builder(1)"
          + ".add(Instant.EPOCH, PhotometryPoint.Series.DIFFERENCE, band, 1000, 100).build()";

  private static final String BOTH = "LightCurves<Some.Row>, FluxCurves<Some.Row>, ";

  @TempDir Path folder;

  private @Nullable FluxCurve asked(String interfaces, String curve) throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      String body = TestProject.fetching("Stream.empty()") + CURVES.replace("CURVE", curve);
      body = interfaces.contains("LightCurves") ? body : without("lightCurve", body);
      body = interfaces.contains("FluxCurves") ? body : without("fluxCurve", body);
      project.write(
          "brokers/Some.java",
          TestProject.source("Some", body).replace("implements ", "implements " + interfaces));
      project.start();
      return project
          .module("Some")
          .weigh(
              PACKET,
              alert -> {
                FluxCurve first = alert.fluxes();
                assertThat(alert.fluxes()).isSameAs(first);
                return Optional.ofNullable(first);
              })
          .orElse(null);
    }
  }

  /** The same methods for nobody. */
  private static String without(String name, String body) {
    return body.replaceFirst("@Override (public \\w+(<\\w+>)? " + name + ")", "$1");
  }

  @Test
  void areAskedForOnceAndGivenAsTheyAre() throws Exception {
    FluxCurve curve = Objects.requireNonNull(asked(BOTH, ONE));
    assertThat(curve.size()).isEqualTo(1);
    assertThat(curve.band(0).code()).isEqualTo("lsstr");
  }

  @Test
  void areNoneWhereTheModuleHasNoLightCurvesBesides() throws Exception {
    assertThat(asked("FluxCurves<Some.Row>, ", ONE)).isNull();
  }

  @Test
  void areNoneWhereTheModuleSaysSo() throws Exception {
    assertThat(asked(BOTH, "null")).isNull();
  }

  @Test
  void areNoneWithATimeThatIsNotTakenOfPoints() throws Exception {
    String late = ONE.replace("Instant.EPOCH", "Instant.MAX");
    assertThat(asked(BOTH, late)).isNull();
  }

  @Test
  void areNoneOfAModuleWithoutThem() throws Exception {
    assertThat(asked("LightCurves<Some.Row>, ", ONE)).isNull();
  }
}
