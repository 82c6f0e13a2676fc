package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tom4j.broker.BrokerException.Malformed;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerException.RateLimited;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.BrokerException.Unavailable;
import org.tom4j.broker.JsonValue;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.json.JsonBinding;

/** Each kind of trouble, met by the network that a TOM uses. */
@Timeout(60)
class HostileServerTest {
  private static final NetworkSettings IMPATIENT =
      new NetworkSettings(
          "test",
          Set.of("127.0.0.1"),
          false,
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          1 << 20,
          1 << 20,
          1000,
          Duration.ofSeconds(1),
          1000,
          Duration.ofSeconds(1));

  private static void expect(Supplier<HostileServer> trouble, Class<?> error) {
    URI own = URI.create("http://127.0.0.2:1/");
    try (HostileServer server = trouble.get();
        Network network = new Network(IMPATIENT, () -> own, InstantSource.system());
        FetchHttp http =
            network.open(new JsonBinding(), (where, member, value, reason) -> {}, Set.of());
        Stream<JsonValue> elements = http.getArray(server.address(), JsonValue.class)) {
      assertThatThrownBy(elements::count).isInstanceOf(error);
      assertThat(server.sent()).isNotEmpty();
    }
  }

  @Test
  void isSilent() {
    expect(HostileServer::silent, Unavailable.class);
  }

  @Test
  void drips() {
    expect(HostileServer::dripping, Unavailable.class);
  }

  @Test
  void breaksOff() {
    expect(
        () -> HostileServer.breakingOff("application/json", "[1, 2, 3, 4, 5, 6]"), Malformed.class);
  }

  @Test
  void holdsTheEnd() {
    expect(() -> HostileServer.holdingTheEnd("application/json", "[1, 2, 3]\n"), Unavailable.class);
  }

  @Test
  void sendsTooMuch() {
    expect(HostileServer::tenGigabytes, Malformed.class);
  }

  @Test
  void sendsTooMuchInASmallPacket() {
    expect(HostileServer::gzipBomb, Malformed.class);
  }

  @Test
  void sendsAPageForPeople() {
    expect(HostileServer::html, Malformed.class);
  }

  @Test
  void saysNo() {
    expect(() -> HostileServer.status(500), Unavailable.class);
    expect(() -> HostileServer.status(404), Refused.class);
    expect(() -> HostileServer.status(429, "Retry-After: 3600"), RateLimited.class);
  }

  @Test
  void sendsIntoTheLocalNetwork() {
    expect(
        () -> HostileServer.redirecting(URI.create("http://10.0.0.1/admin")), NotConfigured.class);
  }
}
