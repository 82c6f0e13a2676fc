package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.streams.kafka.KafkaHost.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.streams.testkit.Certificates;
import org.tom4j.streams.testkit.KafkaLogin;
import org.tom4j.streams.testkit.KafkaSecurity;
import org.tom4j.streams.testkit.RealKafka;
import org.tom4j.streams.testkit.TokenServer;

/** Who is let in by a real Kafka, and what is said to who is not. */
final class LoginTest {
  private static final Map<String, String> USERS = Map.of("hera", "peacock \"1\\");
  private static final Map<String, String> HERA =
      Map.of("username", "hera", "password", "peacock \"1\\");

  @TempDir private static Path keys;
  private static Certificates certificates;

  @TempDir private Path folder;
  @TempDir private Path project;
  private final Places places = new Places();

  @BeforeAll
  static void makeKeys() {
    certificates = Certificates.make(keys);
  }

  private RealKafka kafka(KafkaSecurity security) {
    RealKafka kafka = RealKafka.start(folder, security);
    kafka.createTopic("alerts", 1);
    kafka.send("alerts", 0, null, Map.of(), Sent.ztf(1));
    return kafka;
  }

  /** What comes of reading all with these keys of the entry and settings. */
  private Outcome read(RealKafka kafka, Map<String, String> entry, Map<String, String> settings)
      throws Exception {
    try (KafkaHost host = KafkaHost.start(project, kafka.securedServers(), entry, settings);
        Reading reading = host.readAll("alerts", places)) {
      return reading.awaitEnd();
    }
  }

  private static void assertNotConfigured(Outcome outcome, String... words) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.words()).contains(words).doesNotContain("peacock");
              assertThat(failed.kind()).isEqualTo(Outcome.Kind.NOT_CONFIGURED);
            });
  }

  @Test
  void byScramWithANameAndAPassword() throws Exception {
    try (RealKafka kafka = kafka(KafkaSecurity.passwords(KafkaLogin.SCRAM_SHA_512, USERS))) {
      Map<String, String> entry = Map.of("login", "scram-sha-512");
      assertThat(read(kafka, entry, HERA)).isInstanceOf(Outcome.Complete.class);
      assertThat(places.stored()).containsExactly("1");
      assertNotConfigured(
          read(kafka, entry, Map.of("username", "hera", "password", "swan")),
          "Stream did not let this TOM in");
      assertNotConfigured(
          read(kafka, entry, Map.of("username", "hera")), "brokers.Stream.password is not set");
    }
  }

  @Test
  void byScramOfTheOtherLengthOverTls() throws Exception {
    KafkaSecurity security =
        KafkaSecurity.passwords(KafkaLogin.SCRAM_SHA_256, USERS).over(certificates);
    try (RealKafka kafka = kafka(security)) {
      Map<String, String> entry = Map.of("login", "scram-sha-256", "tls", "true");
      Map<String, String> settings = new HashMap<>(HERA);
      settings.put("ca", put(certificates.ca()));
      assertThat(read(kafka, entry, settings)).isInstanceOf(Outcome.Complete.class);
      assertThat(places.stored()).containsExactly("1");
    }
  }

  @Test
  void byAPlainPassword() throws Exception {
    Map<String, String> users = Map.of("hera", "peacock");
    try (RealKafka kafka = kafka(KafkaSecurity.passwords(KafkaLogin.PLAIN, users))) {
      Map<String, String> settings = Map.of("username", "hera", "password", "peacock");
      assertThat(read(kafka, Map.of("login", "plain"), settings))
          .isInstanceOf(Outcome.Complete.class);
      assertThat(places.stored()).containsExactly("1");
    }
  }

  @Test
  void overTlsByAnAuthorityThatTheSettingsName() throws Exception {
    try (RealKafka kafka = kafka(KafkaSecurity.tls(certificates))) {
      Map<String, String> entry = Map.of("tls", "true");
      assertNotConfigured(read(kafka, entry, Map.of()), "Stream did not let this TOM in");
      assertNotConfigured(
          read(kafka, entry, Map.of("ca", "gone.pem")), "gone.pem", "cannot be read");
      assertNotConfigured(read(kafka, entry, Map.of("ca", "../../tom.yaml")), "lies outside of");
      assertThat(read(kafka, entry, Map.of("ca", put(certificates.ca()))))
          .isInstanceOf(Outcome.Complete.class);
      assertThat(places.stored()).containsExactly("1");
    }
  }

  @Test
  void byACertificateOfOnesOwn() throws Exception {
    try (RealKafka kafka = kafka(KafkaSecurity.mutualTls(certificates))) {
      Map<String, String> entry = Map.of("tls", "true");
      String ca = put(certificates.ca());
      assertNotConfigured(read(kafka, entry, Map.of("ca", ca)), "did not let this TOM in");
      Map<String, String> settings =
          Map.of(
              "ca", ca,
              "certificate", put(certificates.client().chain()),
              "key", put(certificates.client().key()));
      assertThat(read(kafka, entry, settings)).isInstanceOf(Outcome.Complete.class);
      assertThat(places.stored()).containsExactly("1");
    }
  }

  @Test
  void byTokensThatAreRenewedUntilTheServerOfTokensRefuses() throws Exception {
    try (RealKafka kafka = kafka(KafkaSecurity.tokens());
        TokenServer tokens = TokenServer.start("hera", "peacock", Duration.ofSeconds(4))) {
      Map<String, String> entry =
          Map.of("login", "oauth", "token-url", tokens.address().toString());
      Map<String, String> settings = Map.of("username", "hera", "password", "peacock");
      try (KafkaHost host = KafkaHost.start(project, kafka.securedServers(), entry, settings);
          Reading reading = host.read(query("alerts", "oldest", false), places)) {
        reading.awaitStored("1");
        reading.await(() -> tokens.requests() > 2);
        kafka.send("alerts", 0, null, Map.of(), Sent.ztf(2));
        reading.awaitStored("1", "2");
        reading.stop();
      }
      tokens.refuseFromNowOn();
      assertNotConfigured(read(kafka, entry, settings), "Stream did not let this TOM in");
    }
  }

  @Test
  void aGroupMustBeginAsTheServiceWants() throws Exception {
    KafkaSecurity security = KafkaSecurity.passwords(KafkaLogin.SCRAM_SHA_512, USERS).withRights();
    try (RealKafka kafka = kafka(security)) {
      kafka.allow("hera", "alerts", "hera-");
      Map<String, String> entry = new HashMap<>(Map.of("login", "scram-sha-512"));
      assertNotConfigured(read(kafka, entry, HERA), "no consumer group called tom4j-test");
      entry.put("group-prefix", "{username}-");
      assertThat(read(kafka, entry, HERA)).isInstanceOf(Outcome.Complete.class);
      assertThat(places.stored()).containsExactly("1");
    }
  }

  /** Puts a file into the module's folder, and answers its name. */
  private String put(Path file) throws Exception {
    String name = file.getFileName().toString();
    Files.write(KafkaHost.folder(project).resolve(name), Files.readAllBytes(file));
    return name;
  }
}
