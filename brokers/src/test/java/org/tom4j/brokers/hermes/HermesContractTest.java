package org.tom4j.brokers.hermes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class HermesContractTest {
  private static final String API = "https://hermes.lco.global/api/v0/";
  private static final String LIST =
      API + "query/?limit=100&topic=hermes.discovery&include_retracted=false";
  private static final String MESSAGE = API + "query/message/00000000-0000-4000-8000-00000000000";

  private final RecordedHttp http =
      new RecordedHttp(getClass())
          .answer(LIST, "page_1.json")
          .answer(LIST + "&page=MTc2NzIyNTQwMDAwMA%3D%3D", "page_2.json")
          .answer(MESSAGE + "1/", "discovery.json")
          .answer(MESSAGE + "3/", "circular.json")
          .answer(API + "targets/", "targets.json");

  @TestFactory
  Stream<DynamicTest> ofATopic() {
    return new BrokerContract<>(
            new Hermes(),
            http.withSettings(new HermesSettings(null, null)),
            HermesQueries.topics("hermes.discovery"))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> ofATarget() {
    return new BrokerContract<>(
            new Hermes(),
            http.withSettings(new HermesSettings(null, "0123456789abcdef")),
            HermesQueries.about("AT2026aaa"))
        .tests();
  }

  @Test
  void sendsTheTokenInAHeaderAndNowhereElse() {
    var fetched =
        http.withSettings(new HermesSettings(null, "0123456789abcdef"))
            .fetch(new Hermes(), HermesQueries.topics("hermes.discovery"));
    assertThat(fetched.sent()).isNotEmpty();
    fetched
        .sent()
        .forEach(sent -> {
          assertThat(sent.headers()).containsEntry("Authorization", "Token 0123456789abcdef");
          assertThat(sent.uri().toString()).doesNotContain("0123456789abcdef");
        });
  }
}
