package org.tom4j.brokers.fink;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.JsonValue;
import org.tom4j.survey.Ztf;

/** How Fink writes what it knows and what it does not, of either survey. Pure. */
final class FinkValue {
  private FinkValue() {}

  /**
   * What a text column says; Fink writes "Unknown", "nan" or why it could not ask ("Fail 503")
   * where it knows nothing.
   */
  static @Nullable String said(@Nullable JsonValue value) {
    String text = Ztf.text(value);
    return text == null || text.equals("Unknown") || text.startsWith("Fail") ? null : text;
  }

  /** What Fink computed; −1 is what it writes where it did not. */
  static @Nullable Double computed(@Nullable JsonValue value) {
    Double number = value == null ? null : value.number();
    return number == null || number < 0 ? null : number;
  }

  /** The name of a picture. */
  static String kind(Cutout.Kind kind) {
    return switch (kind) {
      case SCIENCE -> "Science";
      case TEMPLATE -> "Template";
      case DIFFERENCE -> "Difference";
    };
  }

  /** A picture as Fink draws it; an answer without a byte is how it says that it has none. */
  static @Nullable Cutout picture(byte[] png) {
    return png.length == 0 ? null : Cutout.of(png);
  }
}
