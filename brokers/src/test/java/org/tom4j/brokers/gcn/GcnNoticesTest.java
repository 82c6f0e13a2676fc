package org.tom4j.brokers.gcn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tom4j.brokers.gcn.NoticeAnswers.DRILL;
import static org.tom4j.brokers.gcn.NoticeAnswers.SEVERAL;
import static org.tom4j.brokers.gcn.NoticeAnswers.TRACK;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.GenericAlert;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;
import org.tom4j.form.Range;

class GcnNoticesTest {
  private static final String TOPICS =
      "topic=gcn.notices.icecube.track&topic=gcn.notices.icecube.cascade";

  private final GcnNotices gcn = new GcnNotices();

  @Test
  void asksForAllTopicsThatTheArchiveHasOfAMissionAndForEachNoticeAsItIsRead() {
    try (Service service = own();
        var notices = gcn.fetchAlerts(NoticeAnswers.icecube(), context(service))) {
      assertThat(service.asked()).isEmpty();
      assertThat(notices.findFirst().orElseThrow().id()).isEqualTo(TRACK);
      assertThat(service.asked())
          .containsExactly(
              "/topics/",
              "/query/?limit=100&" + TOPICS + "&include_retracted=true",
              "/query/message/" + TRACK + "/");
    }
  }

  @Test
  void tellsEachTargetOfANoticeAndLeavesOutTestsWithANote() {
    try (Service service = own()) {
      ModuleContext context = context(service);
      assertThat(ModuleContext.read(gcn, NoticeAnswers.icecube(), context))
          .extracting(GenericAlert::id)
          .containsExactly(TRACK, SEVERAL + ".1", SEVERAL + ".2");
      assertThat(context.notes()).containsExactly("Tests and mock events that were left out: 1");
    }
  }

  @Test
  void tellsTestsAsSuchWhenTheyAreAskedFor() {
    try (Service service = own()) {
      NoticeQuery all = new NoticeQuery(null, "gcn.notices.icecube.track", null, null, null, true);
      assertThat(ModuleContext.read(gcn, all, context(service)))
          .filteredOn(alert -> alert.id().equals(DRILL))
          .singleElement()
          .satisfies(alert -> {
            assertThat(alert.name()).isEqualTo("IceCube-251231T");
            assertThat(alert.standing().reality().isTest()).isTrue();
          });
    }
  }

  @Test
  void asksForATopicByItsNameWithoutAskingForAllThereAre() {
    try (Service service = own()) {
      read(service, NoticeAnswers.topics("gcn.notices.swift.bat.guano, igwn.gwalert"));
      assertThat(service.asked().getFirst())
          .isEqualTo(
              "/query/?limit=100&topic=gcn.notices.swift.bat.guano&topic=igwn.gwalert"
                  + "&include_retracted=true");
    }
  }

  @Test
  void saysOfWhichMissionTheArchiveHasNothingAndAsksForNoTopicInstead() {
    try (Service service = own()) {
      ModuleContext context = context(service);
      NoticeQuery maxi = new NoticeQuery(Set.of(Mission.MAXI), null, null, null, null, false);
      assertThat(ModuleContext.read(gcn, maxi, context)).isEmpty();
      assertThat(service.asked()).containsExactly("/topics/");
      assertThat(context.notes())
          .containsExactly("The archive has no topic of MAXI (gcn.notices.maxi).");
    }
  }

  @Test
  void keepsToTheKindTheWordsAndTheTimeThatWereAskedFor() {
    try (Service service = own()) {
      assertThat(read(service, kind(NoticeQuery.Kind.UPDATE, null)))
          .extracting(GenericAlert::name)
          .containsExactly("AT2026aaa", "AT2026aab");
      assertThat(read(service, kind(NoticeQuery.Kind.RETRACTION, null))).isEmpty();
      assertThat(read(service, kind(null, "type ii"))).hasSize(2);
      assertThat(read(service, kind(null, "icecube-260101")))
          .extracting(GenericAlert::id)
          .containsExactly(TRACK);
      assertThat(read(service, kind(null, "event_name"))).isEmpty();
      Instant from = Instant.parse("2026-01-01T00:00:00.100Z");
      NoticeQuery late =
          new NoticeQuery(null, "igwn.gwalert", new Range<>(from, null), null, null, false);
      assertThat(read(service, late)).extracting(GenericAlert::id).containsExactly(TRACK);
    }
  }

  @Test
  void fetchesOneNoticeOrOneOfItsTargetsByItsId() {
    try (Service service = own()) {
      ModuleContext context = context(service);
      assertThat(gcn.fetchAlert(TRACK, context).id()).isEqualTo(TRACK);
      assertThat(gcn.fetchAlert(SEVERAL, context).id()).isEqualTo(SEVERAL + ".1");
      assertThat(gcn.fetchAlert(SEVERAL + ".2", context).id()).isEqualTo(SEVERAL + ".2");
      String unknown = "00000000-0000-4000-8000-000000000099";
      for (String none : List.of(SEVERAL + ".3", TRACK + ".1", "IceCube-260101A", unknown)) {
        assertThatThrownBy(() -> gcn.fetchAlert(none, context))
            .isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
      }
    }
  }

  @Test
  void refusesAFormThatNamesNobodyOrWhatIsNoTopic() {
    assertThatThrownBy(() -> NoticeAnswers.topics(" , ")).hasMessageContaining("mission");
    assertThatThrownBy(() -> NoticeAnswers.topics("a&limit=1")).hasMessageContaining("topic");
  }

  private static NoticeQuery kind(NoticeQuery.@Nullable Kind kind, @Nullable String text) {
    return new NoticeQuery(
        null, "igwn.gwalert", null, kind == null ? null : Set.of(kind), text, false);
  }

  private List<GenericAlert> read(Service service, NoticeQuery query) {
    return ModuleContext.read(gcn, query, context(service));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new GcnNotices.Settings(service.address()));
  }

  private static Service own() {
    return Service.answering(NoticeAnswers::answer);
  }
}
