package org.tom4j.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the modules do. */
public record ModulesPage(List<Line> modules) {

  /**
   * One module, or a file that should be one. Texts, "" where there is none.
   *
   * @param path of its page
   * @param settings the path of its settings, or null if it has none
   * @param missing the labels of settings that it needs and that are not set, or ""
   * @param look good, warn, bad or quiet
   * @param word how it stands
   * @param problems one line each, with the line of the source
   * @param drift how its service's answers have changed
   */
  public record Line(
      String name,
      String path,
      boolean tellsAlerts,
      @Nullable String settings,
      String missing,
      String origin,
      String version,
      String look,
      String word,
      List<String> problems,
      List<String> drift,
      String lastSuccess,
      String lastFailure,
      String lastFailureWords,
      List<String> leftBehind) {}
}
