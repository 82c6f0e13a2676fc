package org.tom4j.runtime.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one request must not tell anyone else: blanked in every address and text that goes into an
 * exception.
 */
final class Secrets {
  private static final Pattern NAME =
      Pattern.compile("(?i).*(key|token|passw|pwd|secret|auth|credential|signature|session).*");
  private static final Pattern PARAMETER = Pattern.compile("([?&;])([^=&;#]*)=([^&;#]*)");
  private static final Pattern USER = Pattern.compile("//[^/@?#]*@");

  private final Set<String> values = new HashSet<>();

  Secrets(URI uri, Map<String, String> headers) {
    Matcher parameter = PARAMETER.matcher(uri.toString());
    while (parameter.find()) {
      addIfSecret(parameter.group(2), parameter.group(3));
      addIfSecret(parameter.group(2), decoded(parameter.group(3)));
    }
    headers.forEach(this::addHeader);
  }

  /** Values of a form or header whose names say so are secret too. */
  void addIfSecret(String name, String value) {
    if (NAME.matcher(name).matches()) {
      values.add(value);
    }
  }

  private void addHeader(String name, String value) {
    if (name.equalsIgnoreCase("cookie")) {
      values.add(value);
    }
    addIfSecret(name, value);
    if (name.equalsIgnoreCase("authorization") && value.contains(" ")) {
      values.add(value.substring(value.indexOf(' ') + 1)); // without Bearer, Token, Basic
    }
  }

  /** What must not be told of this request. */
  Discretion discretion() {
    return new Discretion(values);
  }

  String blank(String text) {
    return discretion().blank(text);
  }

  /** The address without user and with the values of secret parameters blanked. */
  static URI blank(URI uri) {
    String text = withoutUser(uri).toString();
    Matcher parameter = PARAMETER.matcher(text);
    StringBuilder blanked = new StringBuilder();
    while (parameter.find()) {
      boolean secret = NAME.matcher(parameter.group(2)).matches();
      String value = secret ? Discretion.BLANK : parameter.group(3);
      parameter.appendReplacement(
          blanked, Matcher.quoteReplacement(parameter.group(1) + parameter.group(2) + "=" + value));
    }
    parameter.appendTail(blanked);
    return URI.create(blanked.toString());
  }

  static URI withoutUser(URI uri) {
    return URI.create(USER.matcher(uri.toString()).replaceFirst("//"));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }
}
