package org.tom4j.streams.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TlsTest {
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

  private static Map<String, Object> trusting(RealKafka kafka) {
    return Consumers.trusting(Consumers.of(kafka.securedServers()), certificates);
  }

  private static void expectRefused(Map<String, Object> settings) {
    assertThatThrownBy(() -> Consumers.readOne(settings, "t"))
        .isInstanceOf(SslAuthenticationException.class);
  }

  @Test
  void whoTrustsTheAuthorityReads() {
    try (RealKafka kafka = start(KafkaSecurity.tls(certificates))) {
      assertThat(Consumers.readOne(trusting(kafka), "t")).isEqualTo("a");
    }
  }

  @Test
  void whoTrustsAnotherAuthorityDoesNotRead() {
    Certificates others = Certificates.make(common.resolve("others"));
    try (RealKafka kafka = start(KafkaSecurity.tls(certificates))) {
      expectRefused(Consumers.trusting(Consumers.of(kafka.securedServers()), others));
    }
  }

  @Test
  void anExpiredServerIsNotTrusted() {
    try (RealKafka kafka = start(KafkaSecurity.tls(certificates).withExpiredCertificate())) {
      expectRefused(trusting(kafka));
    }
  }

  @Test
  void aClientNeedsACertificateThatIsValid() {
    try (RealKafka kafka = start(KafkaSecurity.mutualTls(certificates))) {
      expectRefused(trusting(kafka));
      expectRefused(Consumers.showing(trusting(kafka), certificates.expiredClient()));
      assertThat(Consumers.readOne(Consumers.showing(trusting(kafka), certificates.client()), "t"))
          .isEqualTo("a");
    }
  }

  @Test
  void aCertificateNamesAUserWithRights() {
    try (RealKafka kafka = start(KafkaSecurity.mutualTls(certificates).withRights())) {
      kafka.allow("CN=observer", "t", "observer-");
      Map<String, Object> settings = Consumers.showing(trusting(kafka), certificates.client());
      settings.put("group.id", "somebody-1");
      assertThatThrownBy(() -> Consumers.readOne(settings, "t"))
          .isInstanceOf(GroupAuthorizationException.class);
      settings.put("group.id", "observer-1");
      assertThat(Consumers.readOne(settings, "t")).isEqualTo("a");
    }
  }
}
