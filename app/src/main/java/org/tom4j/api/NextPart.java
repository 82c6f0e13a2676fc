package org.tom4j.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list's next part: the same filters, and where to go on.
 *
 * @param address path and query so far
 */
public record NextPart(String address) {

  /** The same with a parameter; null or blank leaves it out. */
  public NextPart with(String name, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return this;
    }
    String between = address.contains("?") ? "&" : "?";
    String text = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    return new NextPart(address + between + name + "=" + text);
  }

  /** Beginning behind the thing of this number. */
  public String after(long number) {
    return with("after", number).address();
  }
}
