package org.tom4j.modules;

import org.tom4j.settings.TomSettings;

/** How this TOM introduces itself to services, so that they know whom to ask. */
final class UserAgent {
  private static final int LONGEST_NAME = 100;

  private UserAgent() {}

  /** {@code tom4j/0.1.0 (Our TOM; +https://tom.example.org/)}. */
  static String of(TomSettings settings, String version) {
    // A header is ASCII, and a bracket would end the comment.
    String name = settings.name().replaceAll("[^A-Za-z0-9._+-]+", " ").strip();
    if (name.length() > LONGEST_NAME) {
      name = name.substring(0, LONGEST_NAME).strip();
    }
    String contact =
        settings.server().baseUrl() == null
            ? ""
            : "+" + settings.server().baseUrl().toASCIIString();
    String comment = name + (name.isEmpty() || contact.isEmpty() ? "" : "; ") + contact;
    String product = "tom4j/" + version.replaceAll("[^A-Za-z0-9._+-]+", "-");
    return comment.isEmpty() ? product : product + " (" + comment + ")";
  }
}
