package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.broker.BrokerException;
import org.tom4j.streams.Apache;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.testkit.RealKafka;

/** What people write in {@code tom.yaml} and in the form. */
final class KafkaEntryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "servers, nowhere, servers is 'nowhere'",
    "servers, 'http://a:1', servers is 'http://a:1'",
    "login, kerberos, login is 'kerberos'",
    "login, oauth, needs token-url",
    "topics, a/b, b' is no topic",
    "ra, r, ra and dec belong together",
    "mag, m, also says what the id is",
    "time-is, hours, time-is is",
    "heartbeat, a.*, heartbeat is 'a.*'",
    "schema, ../x, should be the name of a file",
    "shade, blue, shade"
  })
  void whatIsWrongWithAnEntryIsSaid(String key, String value, String words) {
    String servers = key.equals("servers") ? value : "a:9092";
    try (KafkaHost host = KafkaHost.start(folder, servers, Map.of(key, value))) {
      assertThat(host.problems()).contains(words);
    }
  }

  @Test
  void aStarStandsForAnythingButKafkasOwnTopics() {
    TopicNames names = TopicNames.of("ztf_*_programid1, gcn.circulars");
    assertThat(names.areExact()).isFalse();
    assertThat(names.pattern(TODAY).asMatchPredicate())
        .accepts("ztf_20261127_programid1", "gcn.circulars")
        .rejects("ztf_20261127_programid2", "gcnXcirculars", "x.gcn.circulars");
    assertThat(TopicNames.of("*").pattern(TODAY).asMatchPredicate()).rejects("__consumer_offsets");
    assertThat(names.without(Set.of("gcn.circulars"), TODAY)).containsExactly("ztf_*_programid1");
    assertThatThrownBy(() -> TopicNames.of(" , ")).hasMessage("no topic is named");
  }

  @Test
  void aTopicThatIsNoneIsSaidOnTheForm() {
    try (KafkaHost host = KafkaHost.start(folder, "a:9092", Map.of())) {
      assertThat(
              host.module()
                  .fill(
                      Map.of(
                          "topics", List.of("a b/c"),
                          "begin", List.of("oldest")))
                  .toString())
          .contains("'b/c' is no topic");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "iso, 2026-11-27T01:02:03Z, 2026-11-27T01:02:03Z",
    "iso, 2026-11-27 01:02:03, 2026-11-27T01:02:03Z",
    "jd, 2451545.0, 2000-01-01T12:00:00Z",
    "mjd, 51544.5, 2000-01-01T12:00:00Z",
    "mjd-tai, 61000.0, 2025-11-20T23:59:23Z",
    "unix, 946728000, 2000-01-01T12:00:00Z",
    "unix-ms, 946728000500, 2000-01-01T12:00:00.500Z"
  })
  void aTimeIsWhatTheEntrySays(String is, String told, String utc) {
    Object value = is.equals("iso") ? told : Double.valueOf(told);
    assertThat(MemberTime.of(is).read(new Members(Map.of("t", value)), "t")).hasToString(utc);
  }

  @Test
  void aTimeThatIsNoneIsRefusedAndOneThatIsNotThereIsAbsent() {
    Members members = new Members(Map.of("t", "yesterday", "far", 1e300));
    assertThat(MemberTime.ISO.read(members, "gone")).isNull();
    assertThatThrownBy(() -> MemberTime.ISO.read(members, "t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("t is no time: yesterday");
    for (MemberTime time : MemberTime.values()) {
      if (time != MemberTime.ISO) {
        assertThatThrownBy(() -> time.read(members, "far"))
            .as(time.name())
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void aGroupsNameBeginsWithTheUsersWhereTheServiceWantsThat() {
    Access hera = new Access(null, "hera", null, null, null, null, null);
    Access nobody = new Access(null, null, null, null, null, null, null);
    KafkaEntry entry = entry(Login.NONE, "{username}.x-");
    assertThat(new ClientSettings(entry, hera, folder).group("tom4j-1"))
        .isEqualTo("hera.x-tom4j-1");
    assertThatThrownBy(() -> new ClientSettings(entry, nobody, folder).group("tom4j-1"))
        .isInstanceOf(BrokerException.NotConfigured.class)
        .hasMessageContaining("brokers.S.username is not set");
  }

  private static KafkaEntry entry(Login login, String groupPrefix) {
    return new KafkaEntry(
        "S",
        null,
        null,
        "a:9092",
        null,
        login,
        false,
        null,
        null,
        groupPrefix,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void bareAvroIsReadByTheSchemaThatTheEntryNames() throws Exception {
    Path schemas = Files.createDirectories(KafkaHost.folder(folder).resolve("schemas"));
    try (RealKafka kafka = RealKafka.start(folder.resolve("kafka"));
        KafkaHost host = KafkaHost.start(folder, kafka.servers(), Map.of("schema", "alert.avsc"))) {
      kafka.createTopic("bare", 1);
      kafka.send("bare", 0, null, Map.of(), Apache.bare(Sent.record(7)));
      Places places = new Places();
      try (Reading reading = host.readAll("bare", places)) {
        assertThat(reading.awaitEnd().toString()).contains("alert.avsc cannot be read");
      }
      Files.writeString(schemas.resolve("alert.avsc"), Sent.record(7).getSchema().toString());
      host.readAll("bare", places).close();
      assertThat(places.stored()).containsExactly("7");
    }
  }

  @Test
  void passwordsWithQuotesStayWhole() {
    Access settings = new Access(null, "a\"b", "c\\d\"; x=\"", null, null, null, null);
    KafkaEntry plain = entry(Login.PLAIN, "");
    assertThat(new ClientSettings(plain, settings, folder).ofNobody().get("sasl.jaas.config"))
        .asString()
        .endsWith("username=\"a\\\"b\" password=\"c\\\\d\\\"; x=\\\"\";");
  }
}
