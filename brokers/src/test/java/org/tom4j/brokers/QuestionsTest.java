package org.tom4j.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.form.Range;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;
import org.tom4j.runtime.modules.Translation;

/** Which of the modules take a question to all brokers, and what they make of it. */
class QuestionsTest {
  private static final Instant FROM = Instant.parse("2026-11-20T02:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-22T02:00:00Z");
  private static final String CONE =
      "\":\"150.1 2.2\",\"%1$s_radius\":0.00125,\"%1$s_radius_unit\":\"deg\"";

  private static Network network;
  private static ModuleHost host;

  @BeforeAll
  static void start(@TempDir Path project) {
    network =
        new Network(
            NetworkSettings.defaults(), () -> URI.create("http://127.0.0.1:1/"), Clock.systemUTC());
    host =
        new ModuleHost(
            ModuleHostSettings.ofProject(project),
            network,
            _ -> Optional.empty(),
            Clock.systemUTC());
    host.start();
  }

  @AfterAll
  static void stop() {
    host.close();
    network.close();
  }

  private static Cone cone(double arcsec) {
    return Cone.of(SkyPosition.ofDegrees(150.1, 2.2), Angle.ofArcseconds(arcsec));
  }

  private static AlertQuestion named(String name) {
    return new AlertQuestion(null, name, null, null, null, null);
  }

  /** Module → the query it asks; those that cannot be asked are left out. */
  private static Map<String, String> asked(AlertQuestion question) {
    Map<String, String> queries = new TreeMap<>();
    for (BrokerModule module : host.listed()) {
      if (module.abilities().contains(Ability.QUESTIONS)
          && module.translate(question) instanceof Translation.Query(String json)) {
        queries.put(module.name(), json);
      }
    }
    return queries;
  }

  private static String words(String module, AlertQuestion question) {
    return ((Translation.None) host.find(module).orElseThrow().translate(question)).words();
  }

  @Test
  void aPlaceIsAskedOfAllThatKnowPlaces() {
    Map<String, String> asked =
        asked(new AlertQuestion(cone(4.5), "my target", null, null, null, null));
    assertThat(asked)
        .containsOnlyKeys(
            "ALeRCE LSST",
            "ALeRCE ZTF",
            "ANTARES",
            "BOOM LSST",
            "BOOM ZTF",
            "Babamul LSST",
            "Babamul ZTF",
            "Fink LSST",
            "Fink ZTF",
            "Gaia",
            "Hermes",
            "Lasair LSST",
            "Lasair ZTF",
            "MARS",
            "Sample night",
            "Scout",
            "TNS");
    assertThat(asked.get("Fink ZTF")).isEqualTo("{\"position" + CONE.formatted("position") + "}");
    assertThat(asked.get("MARS")).isEqualTo("{\"cone" + CONE.formatted("cone") + "}");
    assertThat(asked.get("Scout")).as("a place is too coarse").contains("my target");
    assertThat(asked.get("Sample night")).as("the night is short").isEqualTo("{}");
  }

  @Test
  void aNameIsAskedOfThoseWhoseNameItMayBe() {
    assertThat(asked(named("ZTF18acclkfa")))
        .containsEntry("ALeRCE ZTF", "{\"oid\":\"ZTF18acclkfa\"}")
        .containsEntry("TNS", "{\"internal_name\":\"ZTF18acclkfa\"}")
        .containsKeys("ANTARES", "Fink ZTF", "Lasair ZTF", "Babamul ZTF", "BOOM ZTF", "MARS")
        .doesNotContainKeys("ALeRCE LSST", "Fink LSST", "Lasair LSST", "Gaia", "Sample night");
    assertThat(asked(named("313761043604045880")))
        .containsKeys("ALeRCE LSST", "ANTARES", "Fink LSST", "Lasair LSST", "BOOM LSST")
        .doesNotContainKeys("ALeRCE ZTF", "Fink ZTF", "MARS");
    assertThat(asked(named("SN 2018cow")))
        .containsEntry("TNS", "{\"objname\":\"SN 2018cow\"}")
        .containsOnlyKeys("TNS", "Hermes", "Scout");
    assertThat(asked(named("ANT2020aeczfyy"))).containsKey("ANTARES");
  }

  @Test
  void aClassIsAskedInTheBrokersOwnWordOrNotAtAll() {
    assertThat(asked(new AlertQuestion(null, null, "SN", null, null, null)))
        .containsEntry("Lasair ZTF", "{\"sherlock_class\":[\"sn\"]}")
        .containsEntry("Gaia", "{\"alert_class\":\"SN\"}")
        .containsEntry("ALeRCE ZTF", "{\"alert_class\":\"SN\"}")
        .containsEntry("Fink ZTF", "{\"alert_class\":\"SN\"}")
        .doesNotContainKeys("ANTARES", "TNS", "Fink LSST", "Sample night");
    assertThat(asked(new AlertQuestion(null, null, "most_likely_sn", null, null, null)))
        .containsEntry("Fink LSST", "{\"tag\":\"most_likely_sn\"}");
    assertThat(asked(new AlertQuestion(null, null, "supernova", null, null, null)))
        .containsEntry("Sample night", "{\"kind\":\"supernova\"}");
    assertThat(asked(new AlertQuestion(cone(5), null, "SN", 0.7, null, null)))
        .as("with a probability")
        .containsOnlyKeys("ALeRCE LSST", "ALeRCE ZTF");
  }

  @Test
  void anIntervalIsAskedAsNarrowlyAsEachCan() {
    Map<String, String> asked =
        asked(
            new AlertQuestion(
                null, null, null, null, new Range<>(FROM, TO), new Range<>(null, 18.5)));
    assertThat(asked)
        .containsEntry(
            "MARS",
            "{\"time_min\":\"2026-11-20T01:59:59Z\",\"time_max\":\"2026-11-22T02:00:01Z\","
                + "\"magpsf_max\":18.5}")
        .containsEntry("TNS", "{\"public_since\":\"2026-11-20T02:00:00Z\"}")
        .containsEntry("Hermes", "{\"published_min\":\"2026-11-20T02:00:00Z\"}")
        .containsEntry("Scout", "{\"vmag_max\":18.5}")
        .containsKeys("ALeRCE ZTF", "Babamul ZTF", "BOOM ZTF", "Gaia", "ANTARES", "Sample night")
        .doesNotContainKeys("Fink ZTF", "Fink LSST");
    assertThat(asked(new AlertQuestion(null, null, null, null, new Range<>(null, TO), null)))
        .doesNotContainKeys("BOOM ZTF", "Babamul ZTF", "TNS");
  }

  @Test
  void aRadiusThatIsTooLargeForOneIsRefusedInItsWords() {
    AlertQuestion wide = new AlertQuestion(cone(1200), null, null, null, null, null);
    assertThat(words("Lasair ZTF", wide)).contains("1000 arcsec");
    assertThat(words("Babamul ZTF", wide)).contains("600 arcsec");
    assertThat(asked(wide)).containsKeys("Fink ZTF", "ALeRCE ZTF");
  }
}
