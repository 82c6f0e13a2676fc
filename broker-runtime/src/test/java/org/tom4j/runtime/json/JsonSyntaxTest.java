package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tom4j.runtime.json.Bound.assertBad;
import static org.tom4j.runtime.json.Bound.bind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.JsonValue;

/** What is no JSON, or strange JSON. */
class JsonSyntaxTest {
  record Text(String id) {}

  record Tree(String name, List<Tree> children) {}

  record Holder(Object anything) {}

  @Test
  void deepNestingCostsNoStack() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    String tooDeep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(bind("{\"id\":\"a\",\"x\":" + deep + "}", Text.class).id).isEqualTo("a");
    assertBad("{\"id\":\"a\",\"x\":" + tooDeep + "}", Text.class)
        .hasMessageContaining("limit: Document nesting depth (10001) exceeds the maximum allowed")
        .hasMessageNotContaining("StreamRead")
        .hasMessageNotContaining("get");
    assertBad(deep, JsonValue.class).hasMessageContaining("nested deeper");
    assertBad("{\"anything\":" + deep + "}", Holder.class).hasMessageContaining("nested deeper");
    String nodes = "{\"name\":\"a\",\"children\":[".repeat(1000) + "]}".repeat(1000);
    assertThat(bind(nodes, Tree.class).name).isEqualTo("a"); // the deepest are left out
  }

  @Test
  void whatIsNoJsonIsSaidInWords() {
    assertBad("", Text.class).hasMessage("is empty");
    assertBad("{\"id\":", Text.class).hasMessageContaining("cut short");
    assertBad("{\"id\":\"a\"} {", Text.class).hasMessageContaining("goes on");
    assertBad("{'id':1}", Text.class).hasMessageContaining("no JSON");
    assertBad("[]", Text.class).hasMessage("is no object");
    assertBad("{\"id\":\"\u0001\"}", Text.class).hasMessageContaining("no JSON");
    assertBad("null", Text.class).hasMessageContaining("no value");
  }

  @Test
  void aByteOrderMarkAndTheNullCharacterDoNoHarm() {
    assertThat(bind("\uFEFF{\"id\":\"a\\u0000b\"}", Text.class).id).isEqualTo("a\0b");
  }

  @Test
  void wrongBytesAreBad() {
    byte[] json = "{\"id\":\"?\"}".getBytes(StandardCharsets.UTF_8);
    json[7] = (byte) 0xE9; // e with an accent in Latin-1
    assertThatThrownBy(() -> bind(json, Text.class))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("UTF-8");
  }
}
