package org.tom4j.streams.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class PasswordsTest {
  @TempDir static Path common;
  @TempDir Path folder;
  private static Certificates certificates;

  @BeforeAll
  static void makeCertificates() {
    certificates = Certificates.make(common);
  }

  private RealKafka start(KafkaSecurity security) {
    RealKafka kafka = RealKafka.start(folder, security);
    kafka.createTopic("t", 1);
    kafka.send("t", 0, null, Map.of(), "a".getBytes(UTF_8));
    return kafka;
  }

  private static Map<String, Object> settings(RealKafka kafka, KafkaLogin login, String password) {
    return Consumers.signingIn(Consumers.of(kafka.securedServers()), login, "alice", password);
  }

  private static void expectRefused(Map<String, Object> settings) {
    assertThatThrownBy(() -> Consumers.readOne(settings, "t"))
        .isInstanceOf(SaslAuthenticationException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAIN", "SCRAM_SHA_256", "SCRAM_SHA_512"})
  void theRightPasswordReadsAndAnotherDoesNot(KafkaLogin login) {
    Map<String, String> users = Map.of("alice", "se cret;,=", "bob", "other");
    try (RealKafka kafka = start(KafkaSecurity.passwords(login, users))) {
      assertThat(Consumers.readOne(settings(kafka, login, "se cret;,="), "t")).isEqualTo("a");
      expectRefused(settings(kafka, login, "other"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAIN", "SCRAM_SHA_512"})
  void passwordsGoOverTlsAsWell(KafkaLogin login) {
    KafkaSecurity security =
        KafkaSecurity.passwords(login, Map.of("alice", "secret")).over(certificates);
    assertThat(security.protocol()).isEqualTo("SASL_SSL");
    try (RealKafka kafka = start(security)) {
      Map<String, Object> trusting =
          Consumers.trusting(Consumers.of(kafka.securedServers()), certificates);
      assertThat(Consumers.readOne(Consumers.signingIn(trusting, login, "alice", "secret"), "t"))
          .isEqualTo("a");
      expectRefused(Consumers.signingIn(trusting, login, "alice", "wrong"));
    }
  }

  @Test
  void usersComeGoAndChangeTheirPasswords() {
    KafkaLogin login = KafkaLogin.SCRAM_SHA_512;
    try (RealKafka kafka = start(KafkaSecurity.passwords(login, Map.of()))) {
      expectRefused(settings(kafka, login, "first"));
      kafka.putUser("alice", "first");
      assertThat(Consumers.readOne(settings(kafka, login, "first"), "t")).isEqualTo("a");
      kafka.putUser("alice", "second");
      expectRefused(settings(kafka, login, "first"));
      assertThat(Consumers.readOne(settings(kafka, login, "second"), "t")).isEqualTo("a");
      kafka.removeUser("alice");
      expectRefused(settings(kafka, login, "second"));
    }
  }

  @Test
  void aUserReadsWhatHeMayInGroupsOfHisName() {
    KafkaLogin login = KafkaLogin.SCRAM_SHA_512;
    KafkaSecurity security = KafkaSecurity.passwords(login, Map.of("alice", "secret")).withRights();
    try (RealKafka kafka = start(security)) {
      kafka.createTopic("others", 1);
      kafka.allow("alice", "t", "alice-");
      Map<String, Object> settings = settings(kafka, login, "secret");

      settings.put("group.id", "bob-1");
      assertThatThrownBy(() -> Consumers.readOne(settings, "t"))
          .isInstanceOf(GroupAuthorizationException.class);
      settings.put("group.id", "alice-1");
      assertThatThrownBy(() -> Consumers.readOne(settings, "others"))
          .isInstanceOf(TopicAuthorizationException.class);
      assertThat(Consumers.readOne(settings, "t")).isEqualTo("a");
      kafka.stop();
      kafka.startAgain();
      assertThat(Consumers.readOne(settings, "t")).isEqualTo("a");
    }
  }
}
