package org.tom4j.brokers.gcn;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class GcnNoticesContractTest {
  private static final String API = "https://hermes.lco.global/api/v0/";
  private static final String MESSAGE = API + "query/message/";

  @TestFactory
  Stream<DynamicTest> ofAMission() {
    RecordedHttp http =
        new RecordedHttp(getClass())
            .answer(API + "topics/", "topics.json")
            .answer(API + "query/", "notices_page.json")
            .answer(MESSAGE + NoticeAnswers.TRACK + "/", "notice_track.json")
            .answer(MESSAGE + NoticeAnswers.SEVERAL + "/", "notice_several.json")
            .answer(MESSAGE + NoticeAnswers.DRILL + "/", "notice_drill.json");
    return new BrokerContract<>(
            new GcnNotices(),
            http.withSettings(new GcnNotices.Settings(null)),
            NoticeAnswers.icecube())
        .tests();
  }
}
