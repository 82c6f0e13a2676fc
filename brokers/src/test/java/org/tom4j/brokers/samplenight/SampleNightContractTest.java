package org.tom4j.brokers.samplenight;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.form.Range;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class SampleNightContractTest {

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return tests(new SampleQuery(null, new Range<>(null, 19.5), null, false, null, true));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractAtAPace() {
    return tests(new SampleQuery(Kind.SUPERNOVA, null, null, false, SampleQuery.MAX_RATE, true));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractWithoutEnd() {
    return tests(
        new SampleQuery(Kind.MOVING_OBJECT, null, null, true, SampleQuery.MAX_RATE, false));
  }

  private static Stream<DynamicTest> tests(SampleQuery query) {
    RecordedHttp nothing = new RecordedHttp(SampleNightContractTest.class);
    return new BrokerContract<>(new SampleNight(), nothing, query).tests();
  }
}
