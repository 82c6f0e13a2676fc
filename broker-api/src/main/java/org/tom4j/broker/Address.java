package org.tom4j.broker;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;

/** An address with a question, put together value by value. Immutable. */
public final class Address {
  private final String text;

  private Address(String text) {
    this.text = text;
  }

  /** An address that further values are asked of. */
  public static Address of(URI address) {
    return new Address(address.toString());
  }

  /**
   * The address of a path below a service's base.
   *
   * @param base with or without a slash at its end
   * @param path without a slash at its start; its segments are taken as they are
   */
  public static Address below(URI base, String path) {
    String start = base.toString();
    return new Address((start.endsWith("/") ? start : start + "/") + path);
  }

  /** Text made safe to be one segment of a path. */
  public static String segment(String value) {
    return encoded(value);
  }

  /**
   * The address with one more value asked for.
   *
   * @param value text as it is, numbers in full and never in exponent form; null is left out
   */
  public Address with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    String separator = text.indexOf('?') < 0 ? "?" : "&";
    return new Address(text + separator + encoded(name) + "=" + encoded(written(value)));
  }

  /** The address with {@code ra} and {@code dec} in degrees and {@code radius} in arcseconds. */
  public Address withCone(Cone cone) {
    return with("ra", cone.center().raDegrees())
        .with("dec", cone.center().decDegrees())
        .with("radius", cone.radius().arcseconds());
  }

  public URI uri() {
    return URI.create(text);
  }

  /** A value as a service reads it: {@code 12}, {@code 0.0001}, {@code SN candidate}. */
  public static String written(Object value) {
    return value instanceof Double number ? plain(number) : value.toString();
  }

  private static String plain(double number) {
    // stripTrailingZeros makes 100.0 to 1E+2, toPlainString writes it out again.
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static String encoded(String value) {
    // A comma separates in the values of several services; it is allowed in a query and readable.
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2C", ",")
        .replace("%3A", ":");
  }
}
