package org.tom4j.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.tom4j.astro.Cone;
import org.tom4j.broker.ConeSearch;

/**
 * What every TOM relies on in a module that tells what is near a place, as JUnit tests.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   var http = new RecordedHttp(MyTest.class).answer("https://…/cone", "cone.json");
 *   return new ConeSearchContract(new MyService(), http, cone).tests();
 * }
 * }</pre>
 *
 * <p>The cone must be one that the recorded answers answer with at least one object. Settings and
 * clock are those of the answers. As with {@link BrokerContract}, each test says in words what the
 * module did, takes ten seconds at most, and is skipped if there is nothing to check.
 */
public final class ConeSearchContract {
  private final ConeSearch module;
  private final RecordedHttp http;
  private final Cone cone;

  /**
   * @param module one instance, which is asked by several threads, as a TOM does
   * @param http the answers of the service
   * @param cone what is asked
   */
  public ConeSearchContract(ConeSearch module, RecordedHttp http, Cone cone) {
    this.module = module;
    this.http = http;
    this.cone = cone;
  }

  /** One test a sentence of the contract. */
  public Stream<DynamicTest> tests() {
    return http.coneChecks(module, cone).stream()
        .map(check -> DynamicTest.dynamicTest(check.name(), () -> BrokerContract.test(check)));
  }
}
