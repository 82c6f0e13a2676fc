package org.tom4j.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses inside this site, which nobody can turn into a way out of it. */
public final class LocalPath {
  private LocalPath() {}

  /** Whether a browser stays on this site when sent there. */
  public static boolean isLocal(@Nullable String path) {
    return path != null
        && path.startsWith("/")
        // Browsers take //host and /\host for another site, and drop control characters first.
        && !path.startsWith("//")
        && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f);
  }

  /**
   * @throws IllegalArgumentException if it leads elsewhere
   */
  static void require(String path) {
    if (!isLocal(path)) {
      throw new IllegalArgumentException("not a path of this site: " + path);
    }
  }

  /** The wanted path if it is one of this site, else the other. */
  public static String orElse(@Nullable String wanted, String otherwise) {
    return wanted != null && isLocal(wanted) ? wanted : otherwise;
  }

  /** The sign-in page, with the way back. */
  public static String logIn(String next) {
    return "/accounts/login/?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
