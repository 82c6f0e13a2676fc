package org.tom4j.brokers.antares;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.brokers.Recorded;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class AntaresContractTest {
  private static final String LOCI = "https://api.antares.noirlab.edu/v1/loci";

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    String first =
        new String(Recorded.own(getClass(), "loci_1.json"), StandardCharsets.UTF_8)
            .replace("http://127.0.0.1/", "http://api.antares.noirlab.edu/");
    var http =
        new RecordedHttp(getClass())
            .withSettings(new Antares.Settings(null))
            .answerJson(
                LOCI + "?sort=-properties.newest_alert_observation_time&page%5Blimit%5D=100", first)
            .answer(LOCI + "?page%5Blimit%5D=100&page%5Boffset%5D=100", "loci_2.json");
    return new BrokerContract<>(new Antares(), http, AntaresQueries.all()).tests();
  }
}
