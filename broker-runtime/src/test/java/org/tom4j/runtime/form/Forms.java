package org.tom4j.runtime.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/** Forms under test, their records run in place. */
final class Forms {
  static final GuardedCall IN_PLACE =
      new GuardedCall() {
        @Override
        public <T extends @Nullable Object> T call(String what, Callable<T> code) {
          try {
            return code.call();
          } catch (RuntimeException thrown) {
            throw thrown;
          } catch (Exception checked) {
            throw new IllegalStateException(checked);
          }
        }
      };

  static final SkyPosition M31 = SkyPosition.ofDegrees(10.6847, 41.2691);

  private Forms() {}

  static <Q extends Record> RecordForm<Q> of(Class<Q> type) {
    NameResolver names = name -> name.equals("M31") ? Optional.of(M31) : Optional.empty();
    return RecordForm.of(type, names, IN_PLACE);
  }

  /** {@code name=value} pairs as a browser sends them. */
  static Map<String, List<String>> values(String... pairs) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      values.merge(
          pair.substring(0, equals),
          List.of(pair.substring(equals + 1)),
          (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
    }
    return values;
  }

  static Map<String, String> problems(RecordForm<?> form, String... pairs) {
    return switch (form.fill(values(pairs))) {
      case Filled.Invalid(var problems) -> problems;
      case Filled.Valid valid -> throw new AssertionError("no problems: " + valid);
    };
  }

  static String json(RecordForm<?> form, String... pairs) {
    return switch (form.fill(values(pairs))) {
      case Filled.Valid(String json) -> json;
      case Filled.Invalid invalid -> throw new AssertionError("problems: " + invalid);
    };
  }

  /** What the record holds after a way through the form and the database. */
  static <Q extends Record> Q query(RecordForm<Q> form, String... pairs) {
    return form.query(json(form, pairs));
  }
}
