package org.tom4j.brokers.mars;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class MarsContractTest {
  private static final RecordedHttp TWO_PAGES =
      new RecordedHttp(MarsContractTest.class)
          .withSettings(new Mars.Settings(URI.create("https://mars.example.org/")))
          .answer("https://mars.example.org/?format=json&page=1", "page_1.json")
          .answer("https://mars.example.org/?format=json&page=2", "page_2.json");

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return new BrokerContract<>(new Mars(), TWO_PAGES, Queries.everything()).tests();
  }
}
