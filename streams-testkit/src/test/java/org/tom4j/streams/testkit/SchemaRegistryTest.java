package org.tom4j.streams.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SchemaRegistryTest {
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();
  @AutoClose private final SchemaRegistry registry = SchemaRegistry.start("/schema-registry");

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(registry.address() + path));
  }

  private String get(String path) throws Exception {
    return send(at(path)).body();
  }

  private String post(String path, String body) throws Exception {
    return send(at(path).POST(HttpRequest.BodyPublishers.ofString(body))).body();
  }

  @Test
  void aSchemaIsGivenByItsNumber() throws Exception {
    registry.register(704, "alerts-value", "\"string\"");
    HttpResponse<String> answer = send(at("/schemas/ids/704"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/vnd.schemaregistry.v1+json");
    assertThat(answer.body()).isEqualTo("{\"schema\":\"\\\"string\\\"\"}");
    assertThat(registry.requests("/schemas/ids/704")).isEqualTo(1);
    assertThat(registry.requests("/schemas/ids/705")).isZero();
  }

  @Test
  void anUnknownNumberIsSaidToBe() throws Exception {
    HttpResponse<String> answer = send(at("/schemas/ids/5"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"error_code\":40403,\"message\":\"Schema not found\"}");
  }

  @Test
  void subjectsHaveVersions() throws Exception {
    assertThat(registry.register("alerts-value", "\"int\"")).isEqualTo(1);
    assertThat(
            post("/subjects/alerts-value/versions", "{\"x\": [1], \"schema\": \"\\\"long\\\"\"}"))
        .isEqualTo("{\"id\":2}");
    assertThat(post("/subjects/alerts-value/versions", "{\"schema\": \"\\\"int\\\"\"}"))
        .isEqualTo("{\"id\":1}");
    assertThat(get("/subjects")).isEqualTo("[\"alerts-value\"]");
    assertThat(get("/subjects/alerts-value/versions")).isEqualTo("[1,2]");
    String second =
        "{\"subject\":\"alerts-value\",\"version\":2,\"id\":2,\"schema\":\"\\\"long\\\"\"}";
    assertThat(get("/subjects/alerts-value/versions/2")).isEqualTo(second);
    assertThat(get("/subjects/alerts-value/versions/latest")).isEqualTo(second);
    assertThat(get("/subjects/alerts-value/versions/3")).contains("40402");
    assertThat(get("/subjects/others/versions")).contains("40401");
  }

  @Test
  void whatIsNoSchemaIsRefused() throws Exception {
    assertThat(post("/subjects/s/versions", "{}")).contains("42201");
    assertThat(post("/subjects/s/versions", "{\"schema\"")).contains("\"error_code\":400");
    assertThat(get("/subjects")).isEqualTo("[]");
    assertThat(get("/elsewhere")).contains("HTTP 404");
    assertThatThrownBy(
            () -> {
              registry.register(1, "s", "\"int\"");
              registry.register(1, "s", "\"long\"");
            })
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itFallsIllAndGetsWell() throws Exception {
    registry.register(1, "s", "\"int\"");
    registry.become(SchemaRegistry.Health.DOWN);
    assertThat(send(at("/schemas/ids/1")).statusCode()).isEqualTo(503);
    registry.become(SchemaRegistry.Health.RUBBISH);
    assertThat(get("/schemas/ids/1")).contains("<!DOCTYPE");
    registry.become(SchemaRegistry.Health.SILENT);
    assertThatThrownBy(() -> send(at("/schemas/ids/1").timeout(Duration.ofMillis(200))))
        .isInstanceOf(HttpTimeoutException.class);
    registry.become(SchemaRegistry.Health.WELL);
    assertThat(get("/schemas/ids/1")).contains("int");
  }
}
