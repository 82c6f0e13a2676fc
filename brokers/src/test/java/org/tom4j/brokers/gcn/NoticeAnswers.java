package org.tom4j.brokers.gcn;

import java.util.Set;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service.Answer;

/** An archive with three notices of IceCube: one, one of two targets, and a test. */
final class NoticeAnswers {
  static final String TRACK = "00000000-0000-4000-8000-000000000011";
  static final String SEVERAL = "00000000-0000-4000-8000-000000000012";
  static final String DRILL = "00000000-0000-4000-8000-000000000013";

  private NoticeAnswers() {}

  static NoticeQuery icecube() {
    return new NoticeQuery(Set.of(Mission.ICECUBE), null, null, null, null, false);
  }

  static NoticeQuery topics(String topics) {
    return new NoticeQuery(null, topics, null, null, null, false);
  }

  static Answer answer(String path) {
    if (path.startsWith("/topics/")) {
      return own("topics.json");
    }
    if (!path.startsWith("/query/message/")) {
      return own("notices_page.json");
    }
    return path.contains(TRACK)
        ? own("notice_track.json")
        : path.contains(SEVERAL)
            ? own("notice_several.json")
            : path.contains(DRILL) ? own("notice_drill.json") : Answer.html(404);
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(NoticeAnswers.class, name));
  }
}
