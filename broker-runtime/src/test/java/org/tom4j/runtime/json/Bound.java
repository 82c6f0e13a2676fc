package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractThrowableAssert;

/** JSON bound to records, for tests. */
final class Bound {
  private Bound() {}

  static <T> T bind(String json, Class<T> type) {
    return bind(json.getBytes(StandardCharsets.UTF_8), type);
  }

  static <T> T bind(byte[] json, Class<T> type) {
    return new JsonBinding().bind(json, type);
  }

  static AbstractThrowableAssert<?, BindingException> assertBad(String json, Class<?> target) {
    return assertThatThrownBy(() -> bind(json, target))
        .asInstanceOf(throwable(BindingException.class));
  }
}
