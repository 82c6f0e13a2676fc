package org.tom4j.people;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;

/**
 * Names of cookies that two TOMs on one machine do not share: browsers tell machines apart, not
 * ports.
 */
final class CookieNames {
  private CookieNames() {}

  /**
   * The same for all processes of one TOM. Where people reach it by a {@code base-url}, that is
   * what is one; else its database is, for there its sessions are.
   */
  static String of(String name, TomSettings settings, Project project) {
    @Nullable URI base = settings.server().baseUrl();
    String url = settings.database().url();
    String one =
        base != null
            ? base.toString()
            : url.startsWith("jdbc:sqlite:") ? project.folder() + " " + url : url;
    var sum = new CRC32();
    sum.update(one.getBytes(StandardCharsets.UTF_8));
    return "%s_%08x".formatted(name, sum.getValue());
  }
}
