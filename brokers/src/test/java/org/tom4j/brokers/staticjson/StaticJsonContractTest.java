package org.tom4j.brokers.staticjson;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class StaticJsonContractTest {

  @TestFactory
  Stream<DynamicTest> keepsTheContractForAFileOfAnotherService() {
    String url = "https://files.example.org/night.json";
    return tests(
        url,
        "data.rows",
        """
        {"made": "2026-01-01", "data": {"rows": [
          {"id": 1, "name": "Arrakis", "seen": "2026-01-01T02:03:04Z", "ra": 1.5, "dec": 2.5},
          {"id": "b", "name": "Caladan", "seen": "2026-01-02", "ra": "3.5", "dec": -4, "v": 17.5},
          {"id": "c"}
        ]}}
        """);
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractForAFileOfThisTom() {
    return tests(
        "/static/night.json",
        null,
        """
        [{"id": "a", "name": "Arrakis", "seen": "2026-01-01 02:03:04", "s": 0.5}]
        """);
  }

  private static Stream<DynamicTest> tests(String url, @Nullable String list, String answer) {
    StaticJson broker =
        new StaticJson(
            new StaticJsonSettings(
                "Dunes", URI.create(url), list, null, null, "seen", "ra", "dec", "v", "s"));
    RecordedHttp http = new RecordedHttp(StaticJsonContractTest.class).answerJson(url, answer);
    return new BrokerContract<>(broker, http, new StaticJson.Query(null, false)).tests();
  }
}
