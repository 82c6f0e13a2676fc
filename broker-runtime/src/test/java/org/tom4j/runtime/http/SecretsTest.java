package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.JsonValue;

class SecretsTest {
  private final Caller caller = new Caller();

  @AfterEach
  void hangUp() {
    caller.close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://u:p@a.org/x?q=1,http://a.org/x?q=1",
    "http://a.org/?api_key=abc&q=1,http://a.org/?api_key=***&q=1",
    "http://a.org/?q=1&TOKEN=abc,http://a.org/?q=1&TOKEN=***",
    "http://a.org/?password=a%26b;apikey=c#f,http://a.org/?password=***;apikey=***#f",
    "http://a.org/key=1?X-Amz-Signature=ab,http://a.org/key=1?X-Amz-Signature=***",
    "/static/x?name=y,/static/x?name=y"
  })
  void addressesAreShownWithoutSecrets(URI uri, URI shown) {
    assertThat(Secrets.blank(uri)).isEqualTo(shown);
  }

  @Test
  void whatAServiceEchoesIsBlanked() throws IOException {
    try (Service service =
        new Service((request, _, out) ->
            Service.tell(out, 403, "X: y", request.path() + request.headers() + request.body()))) {
      URI uri =
          URI.create(service.uri("/?apikey=s3cret1").toString().replace("//", "//me:s3cret2@"));
      BrokerException refused =
          catchThrowableOfType(
              BrokerException.class,
              () ->
                  caller
                      .http
                      .withHeader("Authorization", "Token s3cret3")
                      .withHeader("X-Api-Key", "s3cret4")
                      .postForm(uri, Map.of("password", "s3cret5"), JsonValue.class));
      assertThat(refused).isInstanceOf(BrokerException.Refused.class);
      assertThat(refused.getMessage()).contains("***").doesNotContain("s3cret");
      assertThat(refused.uri()).asString().doesNotContain("s3cret");
      assertThat(service.asked().getFirst().path()).contains("s3cret1");
    }
  }

  @Test
  void aUserInAnAddressIsSentAsAHeader() throws IOException {
    try (Service service = Service.telling("text/plain", "x")) {
      caller.http.getText(URI.create(service.uri("/").toString().replace("//", "//me:pw@")));
      assertThat(service.asked().getFirst().headers())
          .containsEntry("Authorization", "Basic bWU6cHc=");
    }
  }

  @Test
  void wrongJsonIsQuotedWithoutSecrets() throws IOException {
    try (Service service = Service.telling("application/json", "{\"echo\":\"s3cret1\"}")) {
      BrokerException malformed =
          catchThrowableOfType(
              BrokerException.class,
              () -> caller.http.getArray(service.uri("/?token=s3cret1"), JsonValue.class).count());
      assertThat(malformed.getMessage()).contains("echo").doesNotContain("s3cret1");
    }
  }
}
