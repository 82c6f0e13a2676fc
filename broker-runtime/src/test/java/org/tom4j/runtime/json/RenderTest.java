package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

class RenderTest {
  private final JsonBinding binding = new JsonBinding();

  private enum Kind {
    LIMIT
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Alert(
      String id,
      long candid,
      @Member("g-r") double colour,
      @Nullable Double score,
      Instant at,
      LocalDate day,
      Kind kind,
      URI page,
      List<String> names,
      double[] flux,
      JsonValue free) {}

  private String render(@Nullable Object value) {
    return new String(binding.render(value), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenBindsBack() {
    Alert alert =
        new Alert(
            "é\"\0",
            Long.MAX_VALUE,
            0.5,
            null,
            Instant.parse("2018-08-27T15:43:47.5Z"),
            LocalDate.of(2018, 8, 27),
            Kind.LIMIT,
            URI.create("https://example.org/"),
            List.of("a"),
            new double[] {1, 2},
            new JsonValue.JsonObject(Map.of("n", new JsonValue.JsonNumber("1.10"))));
    String json = render(alert);
    assertThat(json)
        .contains("\"g-r\":0.5")
        .contains("\"at\":\"2018-08-27T15:43:47.500Z\"")
        .contains("\"n\":1.10");
    Alert back = binding.bind(json.getBytes(StandardCharsets.UTF_8), Alert.class);
    assertThat(back).usingRecursiveComparison().isEqualTo(alert);
  }

  @Test
  void numbersThatAreNotFiniteAreWrittenAsNull() {
    assertThat(render(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1}))
        .isEqualTo("[null,null,1.0]");
    assertThat(render(new JsonValue.JsonNumber("NaN"))).isEqualTo("null");
    assertThat(render(new JsonValue.JsonNumber("1,\"x\":2"))).isEqualTo("null");
  }

  @Test
  void mapsKeepTheirOrder() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", null);
    assertThat(render(map)).isEqualTo("{\"b\":1,\"a\":null}");
  }

  @Test
  void whatHoldsItselfIsRefused() {
    List<Object> self = new ArrayList<>();
    self.add(self);
    assertThatThrownBy(() -> render(self))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds itself");
  }
}
