package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is remembered is bounded, whatever is sent. */
class KnownSchemasTest {
  private final KnownSchemas schemas = new KnownSchemas();

  @Test
  void aSchemaIsParsedOnce() {
    assertThat(schemas.of(schema("a", 10))).isSameAs(schemas.of(schema("a", 10)));
  }

  @Test
  void aSchemaOfMoreThanAMebibyteIsRefused() {
    String large = schema("a", 1 << 20);
    assertThatThrownBy(() -> schemas.of(large))
        .isInstanceOf(MalformedAvroException.class)
        .hasMessageContaining("more than 1 MiB");
    assertThat(schemas.held()).isZero();
  }

  @Test
  void manyLargeSchemasAreForgottenBeforeTheyFillTheMemory() {
    for (int i = 0; i < 60; i++) {
      String each = schema("a" + i, 1_000_000);
      assertThat(schemas.of(each).name()).isEqualTo("a" + i);
      assertThat(schemas.held()).isBetween(1_000_000L, 16L << 20);
    }
  }

  private static String schema(String name, int doc) {
    return """
    {"type": "record", "name": "NAME", "doc": "DOC", "fields": [{"name": "x", "type": "int"}]}
    """
        .replace("NAME", name)
        .replace("DOC", "d".repeat(doc));
  }
}
