package org.tom4j.brokers.babamul;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class BoomContractTest {
  private static final String API = "https://api.kaboom.caltech.edu/";

  @TestFactory
  Stream<DynamicTest> ofZtf() {
    return new BrokerContract<>(
            new BoomZtf(), http("boom_ztf.json"), BoomQueries.since("2026-09-17T00:00:00Z", null))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> ofRubin() {
    return new BrokerContract<>(
            new BoomLsst(), http("boom_lsst.json"), BoomQueries.object("313761043604045880"))
        .tests();
  }

  private RecordedHttp http(String answer) {
    return new RecordedHttp(getClass())
        .withSettings(new BoomSettings(null, "hera", "secret-of-hera"))
        .answerJson(API + "auth", "{\"access_token\": \"abc\", \"token_type\": \"Bearer\"}")
        .answer(API + "queries/find", answer);
  }
}
