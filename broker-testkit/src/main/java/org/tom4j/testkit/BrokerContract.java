package org.tom4j.testkit;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.tom4j.broker.AlertBroker;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Contract;
import org.tom4j.runtime.contract.Result.Failed;
import org.tom4j.runtime.contract.Result.Passed;
import org.tom4j.runtime.contract.Result.Skipped;
import org.tom4j.runtime.contract.Subject;

/**
 * What every TOM relies on in a module, as JUnit tests.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   var http = new RecordedHttp(MyBrokerTest.class).answer("https://…/alerts", "alerts.json");
 *   return new BrokerContract<>(new MyBroker(), http, new MyBroker.Query("Tatooine")).tests();
 * }
 * }</pre>
 *
 * <p>The query must be one that the recorded answers answer with at least one alert; best with
 * several, and where the service sends pages, with two pages. Each test says in words what the
 * module did and what was expected. A test for which there is nothing to check (a module that asks
 * nothing cannot be cut short) is skipped and says why. Each takes ten seconds at most, whatever
 * the module does; all together take a few seconds for a module that keeps the contract.
 *
 * <p>Requests reach the recorded answers only if they are made with {@code context.http()}; what a
 * module connects by itself is not seen.
 *
 * @param <Q> the module's form
 */
public final class BrokerContract<Q extends Record> {
  private final AlertBroker<Q, ?> broker;
  private final RecordedHttp http;
  private final Q query;

  /**
   * @param broker one instance, which is asked by several threads, as a TOM does
   * @param http the answers of the service
   * @param query what is asked
   */
  public BrokerContract(AlertBroker<Q, ?> broker, RecordedHttp http, Q query) {
    this.broker = broker;
    this.http = http;
    this.query = query;
  }

  /** The contract with settings, as {@code brokers: NAME:} in {@code tom.yaml} would give them. */
  public BrokerContract<Q> withSettings(Record settings) {
    return new BrokerContract<>(broker, http.withSettings(settings), query);
  }

  /** The contract with a clock; otherwise it is always noon of 1 January 2026, UTC. */
  public BrokerContract<Q> withClock(Clock clock) {
    return new BrokerContract<>(broker, http.withClock(clock), query);
  }

  /** One test a sentence of the contract. */
  public Stream<DynamicTest> tests() {
    return checks(broker).map(check -> DynamicTest.dynamicTest(check.name(), () -> test(check)));
  }

  private <A> Stream<Check> checks(AlertBroker<Q, A> of) {
    Subject<Q, A> subject = http.subject(of, query);
    return Contract.of(subject).stream();
  }

  static void test(Check check) {
    switch (check.run()) {
      case Passed() -> {}
      case Failed(String words) -> Assertions.fail(check.name() + ": it " + words);
      case Skipped(String words) -> Assumptions.abort(words);
    }
  }
}
