package org.tom4j.brokers.tns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.Service.Asked;

class TnsTest {
  private static final String KEY = "a-secret-key";

  private final Tns tns = new Tns();

  /** What was asked: path and JSON. */
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private final List<String> agents = new CopyOnWriteArrayList<>();

  @Test
  void saysWhoAsksAndAsksOnceForEachObjectThatWasFound() {
    try (Service service = tns(TnsTest::own)) {
      ModuleContext context = context(service);
      List<GenericAlert> alerts = read(context, named(" SN 2026aaa "));
      assertThat(agents)
          .containsOnly("tns_marker{\"tns_id\":12345,\"type\":\"bot\",\"name\":\"MyBot\"}");
      assertThat(asked)
          .containsExactly(
              "/api/get/search {\"objname\":\"2026aaa\",\"objname_exact_match\":\"1\"}",
              "/api/get/object {\"objname\":\"2026aaa\",\"photometry\":\"1\"}",
              "/api/get/object {\"objname\":\"2026aab\",\"photometry\":\"1\"}");
      assertThat(alerts).extracting(GenericAlert::id).containsExactly("2026aaa", "2026aab");
      assertThat(context.notes()).singleElement().asString().contains("2 objects");
    }
  }

  @Test
  void mapsAnObjectWithItsSurveysNames() {
    try (Service service = tns(TnsTest::own)) {
      GenericAlert alert = read(context(service), named("2026aaa")).getFirst();
      assertThat(alert.name()).isEqualTo("SN2026aaa");
      assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-01-12T13:07:10.123Z"));
      assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(187.5, -5.25));
      assertThat(alert.url()).isEqualTo("https://www.wis-tns.org/object/2026aaa");
      assertThat(alert.aliases()).containsExactly("ZTF26aaaaaab", "ATLAS26xyz");
      assertThat(alert.extras()).containsEntry("type", "SN Ia").containsEntry("host", "NGC 4999");
      Magnitude magnitude = Objects.requireNonNull(alert.magnitude());
      assertThat(magnitude.value()).isEqualTo(19.358);
      assertThat(Objects.requireNonNull(magnitude.band()).code()).isEqualTo("ztfg");
    }
  }

  @Test
  void takesAnObjectOfWhichNearlyEverythingIsMissing() {
    try (Service service = tns(TnsTest::own)) {
      GenericAlert alert = read(context(service), named("2026aaa")).getLast();
      assertThat(alert.name()).isEqualTo("AT2026aab");
      assertThat(alert.magnitude()).isNull();
      assertThat(alert.aliases()).isEmpty();
      assertThat(alert.extras()).doesNotContainKeys("type", "redshift", "host");
    }
  }

  @Test
  void asksForAConeWithFewDecimalsAndLeavesOutWhatLiesOutside() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(187.500000012345, -5.25), Angle.ofArcseconds(3));
    try (Service service = tns(TnsTest::own)) {
      List<GenericAlert> alerts = read(context(service), new TnsQuery(null, null, cone, null));
      assertThat(asked.getFirst())
          .isEqualTo(
              "/api/get/search {\"ra\":\"12:30:00.00\",\"dec\":\"-05:15:00.0\",\"radius\":\"3.2\","
                  + "\"units\":\"arcsec\"}");
      assertThat(alerts).extracting(GenericAlert::id).containsExactly("2026aaa");
    }
  }

  @Test
  void knowsALimitByItsMissingMagnitudeAndKeepsUnitsThatAreNoMagnitudes() {
    try (Service service = tns(TnsTest::own)) {
      List<PhotometryPoint> points = tns.photometry("SN2026aaa", context(service)).toList();
      assertThat(points).hasSize(3);
      PhotometryPoint limit = points.getFirst();
      assertThat(limit.band().code()).isEqualTo("atlaso");
      assertThat(Objects.requireNonNull(limit.magnitude()).isLimit()).isTrue();
      PhotometryPoint found = points.get(1);
      assertThat(found.time().original()).isEqualTo("2461053.0466435");
      assertThat(found.exposure()).isEqualTo(Duration.ofSeconds(30));
      Magnitude magnitude = Objects.requireNonNull(found.magnitude());
      assertThat(magnitude.value()).isEqualTo(19.358);
      assertThat(magnitude.isLimit()).as("it has a limit, too").isFalse();
      assertThat(magnitude.system()).isEqualTo(Magnitude.System.AB);
      PhotometryPoint flux = points.getLast();
      assertThat(flux.band().code()).isEqualTo("bessellv");
      assertThat(flux.flux()).isEqualTo(new Flux(120.5, 3.5, "uJy"));
      assertThat(flux.magnitude()).isNull();
    }
  }

  @Test
  void acceptsTheShapeThatTnsHadUntil2025() {
    try (Service service =
        tns(asked -> answer(asked.contains("/search") ? "search_v1.json" : "object.json"))) {
      assertThat(read(context(service), named("2026aaa")))
          .extracting(GenericAlert::id)
          .containsExactly("2026aaa");
    }
    try (Service service = tns(_ -> answer("nothing.json"))) {
      assertThat(read(context(service), named("2099zz"))).isEmpty();
      assertThat(tns.photometry("2099zz", context(service)).toList()).isEmpty();
      assertThatThrownBy(() -> tns.fetchAlert("2099zz", context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("no object called 2099zz");
    }
  }

  @Test
  void saysWhatToSetWithoutAKeyAndShowsNoKeyWhenItIsWrong() {
    try (Service service = tns(TnsTest::own)) {
      assertThatThrownBy(() -> read(context(service, null), named("2026aaa")))
          .isInstanceOf(BrokerException.NotConfigured.class)
          .hasMessageContaining("brokers.TNS.api_key")
          .hasMessageContaining("wis-tns.org/bots");
      assertThatThrownBy(() -> read(context(service, "wrong-key"), named("2026aaa")))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining("Unauthorized")
          .hasMessageNotContaining("wrong-key");
    }
  }

  @Test
  void waitsAsLongAsTheLimitOfConeSearchesWants() {
    try (Service service =
        tns(_ ->
            new Answer(
                429,
                "application/json",
                "{\"id_code\":429,\"id_message\":\"Too many\"}",
                Map.of(
                    "x-rate-limit-remaining", "12",
                    "x-rate-limit-reset", "30",
                    "x-cone-rate-limit-remaining", "0",
                    "x-cone-rate-limit-reset", "3600")))) {
      assertThatThrownBy(() -> read(context(service), named("2026aaa")))
          .isInstanceOfSatisfying(
              BrokerException.RateLimited.class,
              limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofHours(1)));
    }
  }

  @Test
  void wantsSomethingToLookForAndSettingsThatFitIntoAHeader() {
    assertThatThrownBy(() -> new TnsQuery(null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TnsSettings(null, 1L, "My\"Bot", null, "k"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsNamesOfTheIau() {
    assertThat(List.of("SN 2004eo", "AT2026aaa", "2026aaa", "TDE 2025abcr")).allMatch(tns::knows);
    assertThat(List.of("ZTF20aaaaaaa", "2026", "M 31", "20260101")).noneMatch(tns::knows);
  }

  @Test
  void tellsWhatIsCalledSoByTnsOrByItsSurvey() {
    try (Service service = tns(TnsTest::own)) {
      ResolvedObject object = Objects.requireNonNull(tns.resolve("SN 2026aaa", context(service)));
      assertThat(object.name()).isEqualTo("SN2026aaa");
      assertThat(object.aliases()).containsExactly("ZTF26aaaaaab", "ATLAS26xyz");
      assertThat(object.position()).isEqualTo(SkyPosition.ofDegrees(187.5, -5.25));
      assertThat(object.type()).isEqualTo("SN Ia");
      assertThat(object.page()).hasToString("https://www.wis-tns.org/object/2026aaa");
      assertThat(tns.resolve("ZTF26aaaaaab", context(service))).isEqualTo(object);
      assertThat(asked.getLast()).contains("\"objname\":\"2026aaa\"");
      assertThat(asked.get(1)).contains("\"internal_name\":\"ZTF26aaaaaab\"");
    }
  }

  @Test
  void asksNothingForANameThatNoTransientHas() {
    try (Service service = tns(_ -> answer("nothing.json"))) {
      for (String name : List.of("M 31", "65803", "Didymos", "RR Lyr", "67P")) {
        assertThat(tns.resolve(name, context(service, null))).as(name).isNull();
      }
      assertThat(asked).isEmpty();
      assertThat(tns.resolve("2099zz", context(service))).isNull();
    }
  }

  @Test
  void readsTheRecordedObjectOf2025() {
    String recorded = text(Recorded.answer("tns/v2_get_object_data_2004eo.json"));
    try (Service service =
        tns(_ ->
            new Answer(
                200,
                "application/json",
                "{\"id_code\":200,\"id_message\":\"OK\",\"data\":" + recorded + "}",
                Map.of()))) {
      GenericAlert alert = tns.toGenericAlert(tns.fetchAlert("SN2004eo", context(service)));
      assertThat(alert.id()).isEqualTo("2004eo");
      assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(308.22579, 9.92853));
      assertThat(alert.timestamp()).isEqualTo(Instant.parse("2004-09-17T00:00:00Z"));
      assertThat(alert.extras()).containsEntry("type", "SN Ia").containsEntry("host", "NGC 6928");
    }
  }

  private List<GenericAlert> read(ModuleContext context, TnsQuery query) {
    return ModuleContext.read(tns, query, context);
  }

  private static TnsQuery named(@Nullable String name) {
    return new TnsQuery(name, null, null, null);
  }

  /** A TNS that wants marker and key; it is asked a path and JSON, with a blank between. */
  private Service tns(Function<String, Answer> answers) {
    return Service.hearing(question -> {
      String words = question.path() + " " + question.field("data");
      asked.add(words);
      agents.add(question.header("User-Agent"));
      return isKnown(question)
          ? answers.apply(words)
          : new Answer(
              401, "application/json", "{\"id_code\":401,\"id_message\":\"Unauthorized\"}");
    });
  }

  private static boolean isKnown(Asked question) {
    return question.field("api_key").equals(KEY);
  }

  private static ModuleContext context(Service service) {
    return context(service, KEY);
  }

  private static ModuleContext context(Service service, @Nullable String key) {
    return new ModuleContext(
        service.http(), new TnsSettings(service.address(), 12345L, "MyBot", null, key));
  }

  private static Answer answer(String resource) {
    return Answer.json(Recorded.own(TnsTest.class, resource));
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static Answer own(String asked) {
    return answer(
        asked.contains("/search")
            ? "search.json"
            : asked.contains("2026aab") ? "object_bare.json" : "object.json");
  }
}
