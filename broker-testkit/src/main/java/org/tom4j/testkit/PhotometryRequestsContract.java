package org.tom4j.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryRequests;

/**
 * What every TOM relies on in a module whose service measures a place on request, as JUnit tests.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   var http = new RecordedHttp(MyTest.class)
 *       .answer("https://…/queue/", "handed_in.json")
 *       .answer("https://…/queue/12/", "measured.json")
 *       .answer("https://…/result/12.txt", "result.txt");
 *   return new PhotometryRequestsContract(new MyService(), request, http).tests();
 * }
 * }</pre>
 *
 * <p>The answers must be those of a request that is measured when it is asked for first, with at
 * least one measurement. Settings and clock are those of the answers. As with {@link
 * BrokerContract}, each test says in words what the module did, takes ten seconds at most, and is
 * skipped if there is nothing to check.
 */
public final class PhotometryRequestsContract {
  private final PhotometryRequests module;
  private final PhotometryRequest request;
  private final RecordedHttp http;

  /**
   * @param module one instance, which is asked by several threads, as a TOM does
   * @param request what is handed in
   * @param http the answers of the service
   */
  public PhotometryRequestsContract(
      PhotometryRequests module, PhotometryRequest request, RecordedHttp http) {
    this.module = module;
    this.request = request;
    this.http = http;
  }

  /** One test a sentence of the contract. */
  public Stream<DynamicTest> tests() {
    return http.requestChecks(module, request).stream()
        .map(check -> DynamicTest.dynamicTest(check.name(), () -> BrokerContract.test(check)));
  }
}
