package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tom4j.streams.kafka.KafkaHost.query;
import static org.tom4j.streams.kafka.Sent.ztf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Topics that are called by the date of a night. */
final class RollingTopicsTest extends OnKafka {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

  @Test
  void aDateStandsForTheLastNightsAndToday() {
    TopicNames names = TopicNames.of("ztf_{date}_programid1, x.{date:1}.*");
    assertThat(names.areExact()).isFalse();
    assertThat(names.pattern(TODAY).asMatchPredicate())
        .accepts("ztf_20261127_programid1", "ztf_20261124_programid1", "x.20261126.y")
        .rejects("ztf_20261123_programid1", "ztf_20261128_programid1", "x.20261125.y");
    assertThat(names.pattern(LocalDate.parse("2026-03-01")).asMatchPredicate())
        .accepts("ztf_20260226_programid1");
    assertThat(names.without(Set.of("ztf_20261125_programid1"), TODAY))
        .containsExactly("x.{date:1}.*");
    assertThat(TopicNames.of("{date:0}").pattern(TODAY).asMatchPredicate())
        .accepts("20261127")
        .rejects("20261126");
    assertThatThrownBy(() -> TopicNames.of("ztf_{day}"))
        .hasMessageContaining("'ztf_{day}' is no topic")
        .hasMessageContaining("{date:7}");
  }

  @Test
  void atMidnightTheNextNightsTopicIsReadAndTheOldestLeft() throws Exception {
    MovedTime time = new MovedTime(); // 2026-11-27T00:00:00Z
    String eve = topic + "_20261124";
    String night = topic + "_20261127";
    String next = topic + "_20261128";
    String dead = topic + "_20261123";
    for (String each : Set.of(eve, night, dead)) {
      kafka.createTopic(each, 1);
    }
    send(dead, 0, ztf(99));
    send(eve, 0, ztf(1));
    try (KafkaHost host = KafkaHost.start(project, kafka.servers(), Map.of(), Map.of(), time);
        Reading reading = host.read(query(topic + "_{date}", "oldest", false), places)) {
      reading.awaitStored("1");
      send(night, 0, ztf(2));
      reading.awaitStored("1", "2");
      time.forward(Duration.ofDays(1));
      kafka.createTopic(next, 1);
      send(next, 0, ztf(3));
      reading.awaitStored("1", "2", "3");
      assertThat(reading.notes()).contains("The topic " + next + " has come into being.");
      send(eve, 0, ztf(4));
      send(night, 0, ztf(5));
      reading.awaitStored("1", "2", "3", "5");
      reading.stop();
    }
    assertThat(places.next(eve + "/0")).as("left where it was").isEqualTo(1);
    assertThat(places.next(dead + "/0")).as("never read").isNull();
  }
}
