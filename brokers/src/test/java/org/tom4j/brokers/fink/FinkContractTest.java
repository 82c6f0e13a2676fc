package org.tom4j.brokers.fink;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class FinkContractTest {
  private static final String API = "https://api.ztf.fink-portal.org/api/v1/";

  private static final String RUBIN = "https://api.lsst.fink-portal.org/api/v1/";

  private final RecordedHttp http =
      new RecordedHttp(getClass())
          .withSettings(new FinkZtf.Settings(null))
          .answer(API + "latests?class=CV&n=1000&output-format=json", "latests.json")
          .answer(API + "conesearch", "latests.json")
          .answer(API + "objects?objectId=ZTF26zzzzzza&output-format=json", "latests.json");

  @TestFactory
  Stream<DynamicTest> keepsTheContractForAClass() {
    return tests(new FinkQuery(null, null, "CV", null, null, null, null));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractForACone() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(10.25, -5.5), Angle.ofArcseconds(7));
    return tests(new FinkQuery(null, cone, null, null, 50, null, null));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractForAnObject() {
    return tests(new FinkQuery("ZTF26zzzzzza", null, null, null, null, null, null));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractForATagOfRubin() {
    return rubin(FinkRubinQueries.tag("in_tns", null, null));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractForAConeOfRubin() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(8.75, -44.25), Angle.ofArcseconds(7));
    return rubin(FinkRubinQueries.cone(cone));
  }

  private static Stream<DynamicTest> rubin(FinkRubinQuery query) {
    RecordedHttp answers =
        new RecordedHttp(FinkContractTest.class)
            .withSettings(new FinkRubin.Settings(null))
            .answer(RUBIN + "tags", "rubin_tags.json")
            .answer(RUBIN + "conesearch", "rubin_tags.json");
    return new BrokerContract<>(new FinkRubin(), answers, query).tests();
  }

  private Stream<DynamicTest> tests(FinkQuery query) {
    return new BrokerContract<>(new FinkZtf(), http, query).tests();
  }
}
