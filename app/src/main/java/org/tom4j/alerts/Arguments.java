package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of a statement, of which any may be null. */
final class Arguments {
  private Arguments() {}

  static List<@Nullable Object> of(@Nullable Object... values) {
    List<@Nullable Object> arguments = new ArrayList<@Nullable Object>(values.length);
    Collections.addAll(arguments, values);
    return arguments;
  }
}
