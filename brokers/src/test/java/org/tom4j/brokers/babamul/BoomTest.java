package org.tom4j.brokers.babamul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.Service.Asked;
import org.tom4j.form.Range;

class BoomTest {
  private static final String PASSWORD = "secret-of-hera";
  private static final String FIRST = "ZTF26aaaaaaa/9007199254740993121";

  private final BoomZtf boom = new BoomZtf();
  private final List<String> bodies = new ArrayList<>();

  @Test
  void signsInOnceForAllPagesAndAsksForTheNextWhenOneIsFull() {
    try (Service service = Service.hearing(this::answer)) {
      List<GenericAlert> alerts =
          ModuleContext.read(
              boom, BoomQueries.since("2026-09-17T00:00:00Z", 2), context(service, PASSWORD));
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .startsWith(FIRST, "ZTF26aaaaaab/9007199254740993122");
      assertThat(service.asked()).containsExactly("/auth", "/queries/find", "/queries/find");
      assertThat(bodies)
          .containsExactly(
              "{\"catalog_name\":\"ZTF_alerts\",\"filter\":{\"candidate.jd\":{\"$gte\":2461300.5}},"
                  + "\"sort\":{\"_id\":-1},\"limit\":2,\"skip\":0}",
              "{\"catalog_name\":\"ZTF_alerts\",\"filter\":{\"candidate.jd\":{\"$gte\":2461300.5}},"
                  + "\"sort\":{\"_id\":-1},\"limit\":2,\"skip\":2}");
    }
  }

  @Test
  void asksNothingBeforeItIsRead() {
    try (Service service = Service.hearing(this::answer);
        var alerts =
            boom.fetchAlerts(
                BoomQueries.since("2026-09-17T00:00:00Z", 2), context(service, PASSWORD))) {
      assertThat(service.asked()).isEmpty();
      assertThat(alerts.findFirst()).isPresent();
      assertThat(service.asked()).containsExactly("/auth", "/queries/find");
    }
  }

  @Test
  void tellsAnAlertAsBabamulDoesButWithoutAPageThatTellsOfPublicAlertsAlone() {
    try (Service service = Service.hearing(this::answer)) {
      GenericAlert alert =
          boom.toGenericAlert(boom.fetchAlert("ZTF26aaaaaaa", context(service, PASSWORD)));
      assertThat(alert.id()).isEqualTo(FIRST);
      assertThat(alert.name()).isEqualTo("ZTF26aaaaaaa");
      assertThat(alert.score()).isEqualTo(0.875);
      assertThat(alert.url()).isNull();
      assertThat(alert.restrictedTo()).isEqualTo("ZTF partnership");
      assertThat(alert.extras()).containsEntry("star", "yes").containsEntry("BTSbot", "0.75");
      assertThat(bodies)
          .containsExactly(
              "{\"catalog_name\":\"ZTF_alerts\",\"filter\":{\"objectId\":\"ZTF26aaaaaaa\"},"
                  + "\"limit\":1,\"sort\":{\"candidate.jd\":-1}}");
    }
  }

  @Test
  void asksForADetectionByItsNumberWithoutRoundingIt() {
    try (Service service = Service.hearing(this::answer)) {
      boom.fetchAlert(FIRST, context(service, PASSWORD));
      assertThat(bodies)
          .containsExactly(
              "{\"catalog_name\":\"ZTF_alerts\",\"filter\":{\"_id\":9007199254740993121},"
                  + "\"limit\":1}");
      assertThatThrownBy(() -> boom.fetchAlert("{\"$ne\": 1}", context(service, PASSWORD)))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
      assertThat(bodies).hasSize(1);
    }
  }

  @Test
  void asksForAConeAndLeavesOutWhatLiesOutsideOfIt() {
    try (Service service = Service.hearing(this::answer)) {
      assertThat(
              ModuleContext.read(boom, BoomQueries.around(10, 20, 3), context(service, PASSWORD)))
          .extracting(GenericAlert::id)
          .containsExactly(FIRST);
      assertThat(service.asked()).containsExactly("/auth", "/queries/cone_search");
      assertThat(bodies.getFirst())
          .contains("\"object_coordinates\":{\"query\":[10,20]},\"radius\":3,")
          .contains("\"unit\":\"Arcseconds\"");
    }
  }

  @Test
  void writesEachConditionAsAValueUnderTheNameThatTheSurveyHasForIt() {
    BoomQuery query =
        new BoomQuery(" 313761043604045880 ", "12", null, null, new Range<>(null, 20.5), 0.9, null);
    assertThat(new BoomFilter(BabamulSurvey.LSST).of(query).json())
        .isEqualTo(
            "{\"objectId\":\"313761043604045880\",\"_id\":12,\"candidate.magpsf\":{\"$lte\":20.5},"
                + "\"candidate.reliability\":{\"$gte\":0.9}}");
  }

  @Test
  void tellsTheHistoryThatLiesApartFromTheAlert() {
    try (Service service = Service.hearing(this::answer);
        var points = boom.photometry("ZTF26aaaaaaa", context(service, PASSWORD))) {
      assertThat(points.map(PhotometryPoint::sourceId)).hasSize(3).doesNotHaveDuplicates();
      assertThat(bodies.getLast()).contains("ZTF_alerts_aux", "{\"_id\":\"ZTF26aaaaaaa\"}");
    }
  }

  @Test
  void signsInAgainWhenTheTokenHasRunOutButOnceAQuestion() {
    AtomicInteger tokens = new AtomicInteger();
    try (Service service =
        Service.hearing(asked -> {
          if (asked.path().equals("/auth")) {
            return token("t" + tokens.incrementAndGet());
          }
          boolean late = asked.body().contains("\"skip\":2") && tokens.get() < 2;
          return late ? new Answer(401, "text/plain", "Unauthorized") : answer(asked);
        })) {
      assertThat(
              ModuleContext.read(
                  boom, BoomQueries.since("2026-09-17T00:00:00Z", 2), context(service, PASSWORD)))
          .hasSizeGreaterThan(2);
      assertThat(service.asked())
          .containsExactly("/auth", "/queries/find", "/queries/find", "/auth", "/queries/find");
    }
    try (Service service =
        Service.hearing(asked ->
            asked.path().equals("/auth")
                ? token("t")
                : new Answer(401, "text/plain", "Unauthorized"))) {
      assertThatThrownBy(() -> boom.fetchAlert("ZTF26aaaaaaa", context(service, PASSWORD)))
          .isInstanceOf(Refused.class);
      assertThat(service.asked()).hasSize(2);
    }
  }

  @Test
  void triesThePasswordAndTellsItNowhere() {
    try (Service service = Service.hearing(this::answer)) {
      assertThat(boom.test(context(service, PASSWORD)))
          .isEqualTo("BOOM answers, and takes the password of hera.");
      assertThatThrownBy(() -> boom.test(context(service, "another-password")))
          .isInstanceOf(Refused.class)
          .hasMessageNotContaining("another-password");
      assertThatThrownBy(() -> boom.test(context(service, null)))
          .isInstanceOf(BrokerException.NotConfigured.class)
          .hasMessageStartingWith("brokers.BOOM ZTF.password is not set");
      assertThat(service.asked()).noneMatch(path -> path.contains("password"));
    }
  }

  @Test
  void quotesWhyBoomRefusesAQuestion() {
    try (Service service =
        Service.hearing(asked ->
            asked.path().equals("/auth")
                ? token("t")
                : new Answer(
                    404,
                    "application/json",
                    "{\"message\": \"Catalog ZTF_alerts does not exist\"}"))) {
      assertThatThrownBy(() -> boom.fetchAlert("ZTF26aaaaaaa", context(service, PASSWORD)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Catalog ZTF_alerts does not exist");
    }
  }

  @Test
  void refusesAFormThatAsksForEverythingOrForWhatBoomCannotKnow() {
    assertThatThrownBy(() -> new BoomQuery(null, null, null, null, null, 0.9, null))
        .hasMessageContaining("everything");
    assertThatThrownBy(() -> BoomQueries.object("{\"$ne\": null}")).hasMessageContaining("object");
    assertThatThrownBy(() -> BoomQueries.around(1, 2, 3601)).hasMessageContaining("radius");
    try (Service service = Service.hearing(this::answer)) {
      assertThatThrownBy(() ->
              boom.fetchAlerts(
                  BoomQueries.object("313761043604045880"), context(service, PASSWORD)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("no object of ZTF");
    }
  }

  private Answer answer(Asked asked) {
    if (asked.path().equals("/auth")) {
      return asked.field("username").equals("hera") && asked.field("password").equals(PASSWORD)
          ? token("abc")
          : new Answer(401, "application/json", "{\"message\": \"invalid credentials\"}");
    }
    if (!asked.header("Authorization").startsWith("Bearer ")) {
      return new Answer(401, "text/plain", "Unauthorized");
    }
    bodies.add(asked.body());
    if (asked.body().contains("_aux")) {
      return own("boom_ztf_history.json");
    }
    if (asked.body().contains("\"skip\":2")) {
      return Answer.json(
          "{\"message\": \"success\", \"data\": [{\"_id\": 3, \"objectId\": \"ZTF26aaaaaac\","
              + " \"candidate\": {\"jd\": 2461300.75}}]}");
    }
    return own(asked.path().contains("cone") ? "boom_ztf_cone.json" : "boom_ztf.json");
  }

  private static Answer token(String token) {
    return Answer.json("{\"access_token\": \"" + token + "\", \"token_type\": \"Bearer\"}");
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(BoomTest.class, name));
  }

  private static ModuleContext context(Service service, @Nullable String password) {
    return new ModuleContext(service.http(), new BoomSettings(service.address(), "hera", password));
  }
}
