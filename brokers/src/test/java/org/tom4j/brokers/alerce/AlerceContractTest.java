package org.tom4j.brokers.alerce;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class AlerceContractTest {
  private static final String ZTF = "https://api.alerce.online/ztf/v1/objects/";
  private static final String RUBIN = "https://api-lsst.alerce.online/object_api/list_objects";

  @TestFactory
  Stream<DynamicTest> ofZtf() {
    var http =
        new RecordedHttp(getClass())
            .withSettings(new AlerceSettings(null))
            .answer(ZTF + "?page=1&page_size=2", "objects.json")
            .answer(ZTF + "?page=2&page_size=2", "objects_2.json");
    return new BrokerContract<>(new AlerceZtf(), http, AlerceQueries.pagesOf(2, null, null))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> ofRubin() {
    var http =
        new RecordedHttp(getClass())
            .withSettings(new AlerceSettings(null))
            .answer(RUBIN + "?survey=lsst&page=1&page_size=2", "rubin_objects.json")
            .answer(RUBIN + "?survey=lsst&page=2&page_size=2", "rubin_none.json");
    return new BrokerContract<>(new AlerceRubin(), http, AlerceQueries.pagesOf(2, null, null))
        .tests();
  }
}
