package org.tom4j.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of tokens.css, theme by theme. */
final class Tokens {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

  private final Map<String, String> colours;

  private Tokens(Map<String, String> colours) {
    this.colours = colours;
  }

  /** The block that follows this selector. */
  static Tokens under(String selector) {
    String css = css();
    int at = css.indexOf(selector + " {");
    if (at < 0) {
      throw new IllegalArgumentException("tokens.css has no " + selector);
    }
    Matcher colour = COLOUR.matcher(css.substring(at, css.indexOf('}', at)));
    Map<String, String> found = new LinkedHashMap<>();
    while (colour.find()) {
      found.put(colour.group(1), colour.group(2));
    }
    return new Tokens(found);
  }

  Map<String, String> all() {
    return colours;
  }

  int channel(String token, int index) {
    String hex = colours.get(token);
    if (hex == null) {
      throw new IllegalArgumentException("no token " + token);
    }
    return Integer.parseInt(hex.substring(1 + 2 * index, 3 + 2 * index), 16);
  }

  /** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
  double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  double luminance(String token) {
    return 0.2126 * linear(channel(token, 0))
        + 0.7152 * linear(channel(token, 1))
        + 0.0722 * linear(channel(token, 2));
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static String css() {
    try (InputStream in = Tokens.class.getResourceAsStream("/static/tokens.css")) {
      if (in == null) {
        throw new IllegalStateException("tokens.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
