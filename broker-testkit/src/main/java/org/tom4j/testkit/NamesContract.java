package org.tom4j.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.tom4j.broker.Names;

/**
 * What every TOM relies on in a module that tells what is called by a name, as JUnit tests.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   var known = new RecordedHttp(MyTest.class).answer("https://…/name", "star.json");
 *   var unknown = new RecordedHttp(MyTest.class).answer("https://…/name", "nothing.json");
 *   return new NamesContract(new MyService(), "Some Star", known, unknown).tests();
 * }
 * }</pre>
 *
 * <p>One of the tests asks for names that nobody has, with quotes, control characters, markup and
 * ten thousand letters: each must be answered, or be an error in words, and must stay a name in
 * what the service is asked. It is compared with what is asked for the known name, so that this is
 * best a plain word. As with {@link BrokerContract}, each test says in words what the module did,
 * takes ten seconds at most, and is skipped if there is nothing to check.
 */
public final class NamesContract {
  private final Names module;
  private final String name;
  private final RecordedHttp known;
  private final RecordedHttp unknown;

  /**
   * @param module one instance, which is asked by several threads, as a TOM does
   * @param name one that the service knows
   * @param known what the service answers of it; settings and clock are those of these answers
   * @param unknown what it would answer if nothing were called so
   */
  public NamesContract(Names module, String name, RecordedHttp known, RecordedHttp unknown) {
    this.module = module;
    this.name = name;
    this.known = known;
    this.unknown = unknown;
  }

  /** One test a sentence of the contract. */
  public Stream<DynamicTest> tests() {
    return known.nameChecks(module, name, unknown).stream()
        .map(check -> DynamicTest.dynamicTest(check.name(), () -> BrokerContract.test(check)));
  }
}
