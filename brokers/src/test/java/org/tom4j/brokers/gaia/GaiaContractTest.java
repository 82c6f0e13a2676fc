package org.tom4j.brokers.gaia;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class GaiaContractTest {
  private static final String ALERTS = "https://gsaweb.ast.cam.ac.uk/alerts/";

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    var http =
        new RecordedHttp(getClass())
            .withSettings(new Gaia.Settings(null))
            .answer(ALERTS + "alerts.csv", "alerts.csv");
    return new BrokerContract<>(
            new Gaia(), http, new GaiaQuery(null, null, GaiaTest.among("n", null, null)))
        .tests();
  }
}
