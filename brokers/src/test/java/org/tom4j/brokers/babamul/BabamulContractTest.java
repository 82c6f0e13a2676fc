package org.tom4j.brokers.babamul;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.Fetched;
import org.tom4j.testkit.RecordedHttp;

class BabamulContractTest {
  private static final String TOKEN = "bbml_0123456789abcdef";
  private static final String API = "https://babamul.caltech.edu/api/babamul/surveys/";

  private final RecordedHttp http =
      new RecordedHttp(getClass())
          .withSettings(new BabamulSettings(null, TOKEN))
          .answer(API + "ztf/alerts", "ztf_alerts_1.json")
          .answer(API + "lsst/alerts", "lsst_alerts.json");

  @TestFactory
  Stream<DynamicTest> ofZtf() {
    return new BrokerContract<>(
            new BabamulZtf(),
            http,
            BabamulQueries.between("2026-09-17T00:00:00Z", "2026-09-17T12:00:00Z", null))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> ofRubin() {
    return new BrokerContract<>(
            new BabamulLsst(),
            http,
            BabamulQueries.in(BabamulQueries.cone(61.964865, -48.713235, 600)))
        .tests();
  }

  @Test
  void sendsTheTokenInAHeaderAndNowhereElse() {
    Fetched<BabamulZtfAlert> fetched =
        http.fetch(new BabamulZtf(), BabamulQueries.of("ZTF26aaaaaab"));
    assertThat(fetched.sent()).hasSize(1);
    fetched
        .sent()
        .forEach(sent -> {
          assertThat(sent.headers()).containsEntry("Authorization", "Bearer " + TOKEN);
          assertThat(sent.uri().toString()).doesNotContain(TOKEN);
        });
  }
}
