package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.BrokerException;

@Timeout(60)
class AddressesTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

  private static Caller strict(URI own, String... allowed) {
    return new Caller(Caller.settings(false), own, Set.of(allowed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.3",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "198.18.0.1",
        "192.0.0.8",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "fec0::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::"
      })
  void addressesThatAreNotPublicAreKnown(String address) throws UnknownHostException {
    assertThat(AddressRules.isPrivate(InetAddress.getAllByName(address)[0])).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "192.169.0.1",
        "169.253.0.1",
        "198.20.0.1",
        "2001:4860:4860::8888",
        "2002:808:808::",
        "64:ff9b::808:808"
      })
  void addressesThatArePublicAreKnown(String address) throws UnknownHostException {
    assertThat(AddressRules.isPrivate(InetAddress.getAllByName(address)[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"})
  void privateAddressesAreRefusedHoweverTheyAreWritten(String host) {
    try (Caller caller = strict(NOWHERE)) {
      assertThatThrownBy(() -> caller.http.getText(URI.create("http://" + host + ":8080/")))
          .isInstanceOfSatisfying(
              BrokerException.NotConfigured.class,
              refused -> assertThat(refused.setting()).isEqualTo("http.allow-private"))
          .hasMessageContaining("http.allow-private");
    }
  }

  @Test
  void aPrivateHostMayBeNamed() throws IOException {
    try (Service service = Service.telling("text/plain", "x");
        Caller caller = strict(NOWHERE, "127.0.0.1")) {
      assertThat(caller.http.getText(service.uri("/"))).isEqualTo("x");
    }
  }

  @Test
  void anAddressWithoutAHostIsThisTomsOwnAndAlwaysAllowed() throws IOException {
    try (Service service = Service.telling("text/plain", "x");
        Caller caller = strict(service.uri("/"))) {
      assertThat(caller.http.getText(URI.create("/static/a.json?b=c"))).isEqualTo("x");
      assertThat(service.asked().getFirst().path()).isEqualTo("/static/a.json?b=c");
    }
  }

  @Test
  void ourOwnAddressIsAllowedWithItsPortOnly() throws IOException {
    try (Service own = Service.telling("text/plain", "x");
        Service other = Service.telling("text/plain", "y");
        Caller caller = strict(own.uri("/"))) {
      assertThat(caller.http.getText(own.uri("/"))).isEqualTo("x");
      assertThatThrownBy(() -> caller.http.getText(other.uri("/")))
          .isInstanceOf(BrokerException.NotConfigured.class);
      assertThat(other.asked()).isEmpty();
    }
  }

  private static Service redirecting(String to) throws IOException {
    return new Service((_, _, out) -> Service.tell(out, 302, "Location: " + to, ""));
  }

  @Test
  void aRedirectToAPrivateAddressIsRefused() throws IOException {
    try (Service secret = Service.telling("text/plain", "secret");
        Service service = redirecting(secret.uri("/").toString());
        Caller caller = strict(service.uri("/"))) {
      assertThatThrownBy(() -> caller.http.getText(service.uri("/")))
          .isInstanceOf(BrokerException.NotConfigured.class);
      assertThat(secret.asked()).isEmpty();
    }
  }

  @Test
  void redirectsAreFollowedWithoutTheAuthorsHeadersForAnotherHost() throws IOException {
    try (Service other = Service.telling("text/plain", "x");
        Service service =
            new Service((request, _, out) ->
                Service.tell(
                    out,
                    307,
                    "Location: "
                        + (request.path().equals("/a") ? "/b" : other.uri("/c").toString()),
                    ""));
        Caller caller = new Caller()) {
      assertThat(caller.http.withHeader("Authorization", "Token abc").getText(service.uri("/a")))
          .isEqualTo("x");
      assertThat(service.asked()).extracting(Service.Request::path).containsExactly("/a", "/b");
      assertThat(service.asked().getLast().headers()).containsKey("Authorization");
      assertThat(other.asked().getFirst().headers()).doesNotContainKey("Authorization");
    }
  }

  @Test
  void aRedirectedQuestionIsAskedAgainAsItsStatusSays() throws IOException {
    for (int status : new int[] {303, 308}) {
      try (Service service =
              new Service((request, _, out) ->
                  Service.tell(
                      out, request.path().equals("/") ? status : 200, "Location: /there", "{}"));
          Caller caller = new Caller()) {
        caller.http.postJson(service.uri("/"), 1, Object.class);
        assertThat(service.asked().getLast().method()).isEqualTo(status == 303 ? "GET" : "POST");
      }
    }
  }

  @Test
  void aGetWithABodyIsRedirectedWithItButToNobodyElse() throws IOException {
    try (Service service =
            new Service((request, _, out) ->
                Service.tell(
                    out, request.path().equals("/") ? 302 : 200, "Location: /there", "{}"));
        Service elsewhere = redirecting(service.uri("/").toString());
        Caller caller = new Caller()) {
      caller.http.getWithBody(service.uri("/"), 1, Object.class);
      assertThat(service.asked()).extracting(Service.Request::body).containsExactly("1", "1");
      assertThat(service.asked()).extracting(Service.Request::method).containsOnly("GET");
      assertThatThrownBy(() -> caller.http.getWithBody(elsewhere.uri("/"), 1, Object.class))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("a question with a body is not told to another host");
    }
  }

  @Test
  void redirectsInCirclesEnd() throws IOException {
    try (Service service = redirecting("/again");
        Caller caller = new Caller()) {
      assertThatThrownBy(() -> caller.http.getText(service.uri("/")))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("circles");
      assertThat(service.asked()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "jar:file:/x", "http:///x"})
  void onlyHttpIsAskedAndFollowed(String uri) throws IOException {
    try (Service service = redirecting(uri);
        Caller caller = new Caller()) {
      assertThatThrownBy(() -> caller.http.getText(URI.create(uri)))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("http");
      assertThatThrownBy(() -> caller.http.getText(service.uri("/")))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("http");
    }
  }
}
