package org.tom4j.brokers.jpl;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class ScoutContractTest {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    var http =
        new RecordedHttp(getClass())
            .withSettings(new JplSettings(null))
            .answer("https://ssd-api.jpl.nasa.gov/scout.api", "named.json");
    return new BrokerContract<>(new Scout(), http, new ScoutQuery(null, null, null, null, null))
        .tests();
  }
}
