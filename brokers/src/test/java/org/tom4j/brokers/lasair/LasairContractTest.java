package org.tom4j.brokers.lasair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.Fetched;
import org.tom4j.testkit.RecordedHttp;

class LasairContractTest {
  private static final String ZTF = "https://lasair-ztf.lsst.ac.uk/api/";
  private static final String LSST = "https://api.lasair.lsst.ac.uk/api/";

  private final RecordedHttp http =
      new RecordedHttp(getClass())
          .withSettings(new LasairSettings(null, "0123456789abcdef"))
          .answer(ZTF + "cone/", "ztf_cone.json")
          .answer(ZTF + "query/", "ztf_rows.json")
          .answer(LSST + "cone/", "lsst_cone.json")
          .answer(LSST + "query/", "lsst_rows.json");

  @TestFactory
  Stream<DynamicTest> ofZtfByConditions() {
    return new BrokerContract<>(
            new LasairZtf(), http, LasairQueries.where("objects.gmag < 19 OR gmag > 20", null))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> ofZtfInACone() {
    LasairQuery query = LasairQueries.in(LasairQueries.cone(10, 10, 10));
    return new BrokerContract<>(new LasairZtf(), http, query).tests();
  }

  @TestFactory
  Stream<DynamicTest> ofRubinByConditions() {
    return new BrokerContract<>(
            new LasairLsst(), http, LasairQueries.where("objects.nDiaSources > 3", null))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> ofRubinInACone() {
    LasairQuery query = LasairQueries.in(LasairQueries.cone(61.964865, -48.713235, 10));
    return new BrokerContract<>(new LasairLsst(), http, query).tests();
  }

  @Test
  void sendsTheTokenInAHeaderAndNowhereElse() {
    Fetched<LasairZtfObject> fetched =
        http.fetch(new LasairZtf(), LasairQueries.in(LasairQueries.cone(10, 10, 10)));
    assertThat(fetched.sent()).hasSize(2);
    fetched
        .sent()
        .forEach(sent -> {
          assertThat(sent.headers()).containsEntry("Authorization", "Token 0123456789abcdef");
          assertThat(sent.uri().toString()).doesNotContain("0123456789abcdef");
        });
  }
}
