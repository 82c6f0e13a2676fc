package org.tom4j.brokers.tns;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.NamesContract;
import org.tom4j.testkit.RecordedHttp;

class TnsContractTest {
  private static final String API = "https://www.wis-tns.org/api/get/";

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfNames() {
    RecordedHttp http =
        new RecordedHttp(getClass())
            .withSettings(new TnsSettings(null, 12345L, "MyBot", null, "a-secret-key"))
            .answer(API + "search", "search.json");
    RecordedHttp nothing =
        http.answer(API + "search", "nothing.json").answer(API + "object", "nothing.json");
    return Stream.of("SN 2026aaa", "ZTF26aaaaaaa")
        .flatMap(name ->
            new NamesContract(new Tns(), name, http.answer(API + "object", "object.json"), nothing)
                .tests());
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    var http =
        new RecordedHttp(getClass())
            .withSettings(new TnsSettings(null, 12345L, "MyBot", null, "a-secret-key"))
            .answer(API + "search", "search_v1.json")
            .answer(API + "object", "object.json");
    return new BrokerContract<>(new Tns(), http, new TnsQuery("2026aaa", null, null, null)).tests();
  }
}
