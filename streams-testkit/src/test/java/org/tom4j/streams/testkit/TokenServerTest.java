package org.tom4j.streams.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TokenServerTest {
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  @AutoClose
  private final TokenServer tokens = TokenServer.start("gcn", "a b", Duration.ofSeconds(40));

  private HttpResponse<String> ask(String credentials, String form) throws Exception {
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    return http.send(
        HttpRequest.newBuilder(tokens.address())
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aTokenSaysWhoAndHowLong() throws Exception {
    String answer = ask("gcn:a b", "grant_type=client_credentials&scope=x").body();
    Matcher token =
        Pattern.compile("\"access_token\":\"([^.]+)\\.([^.]+)\\.[^.]+\".*\"expires_in\":40}")
            .matcher(answer);
    assertThat(token.find()).as(answer).isTrue();
    String claims = new String(Base64.getUrlDecoder().decode(token.group(2)), UTF_8);
    Matcher times =
        Pattern.compile("\\{\"sub\":\"gcn\",\"iat\":(\\d+),\"exp\":(\\d+)}").matcher(claims);
    assertThat(times.matches()).as(claims).isTrue();
    assertThat(Long.parseLong(times.group(2)) - Long.parseLong(times.group(1))).isEqualTo(40);
  }

  @Test
  void credentialsMayBeWrittenAsInAForm() throws Exception {
    assertThat(ask("gcn:a+b", "grant_type=client_credentials").statusCode()).isEqualTo(200);
  }

  @Test
  void othersGetNone() throws Exception {
    HttpResponse<String> answer = ask("gcn:c", "grant_type=client_credentials");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client");
    assertThat(ask("gcn:a b", "grant_type=password").statusCode()).isEqualTo(400);
  }

  @Test
  void credentialsExpire() throws Exception {
    tokens.refuseFromNowOn();
    assertThat(ask("gcn:a b", "grant_type=client_credentials").statusCode()).isEqualTo(401);
    assertThat(tokens.requests()).isEqualTo(1);
  }
}
