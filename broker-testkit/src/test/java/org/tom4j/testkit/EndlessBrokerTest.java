package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EndlessBrokerTest {
  private final RecordedHttp nothing = new RecordedHttp(EndlessBrokerTest.class);

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return new BrokerContract<>(new EndlessBroker(), nothing, new EndlessBroker.Query(false))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractInsideAFlatMap() {
    return new BrokerContract<>(new EndlessBroker(), nothing, new EndlessBroker.Query(true))
        .tests();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isReadNoFurtherThanWanted(boolean nested) {
    EndlessBroker broker = new EndlessBroker();
    Fetched<EndlessBroker.Row> some = nothing.fetch(broker, new EndlessBroker.Query(nested));
    assertThat(some.alerts()).hasSize(1000);
    assertThat(broker.made()).isEqualTo(1000);
    assertThat(broker.closed()).isEqualTo(1);
  }
}
