package org.tom4j.modules;

import java.util.List;

/** How the modules do. */
public record ModulesPage(List<Line> modules) {

  /**
   * One module, or a file that should be one. Texts, "" where there is none.
   *
   * @param look good, warn, bad or quiet
   * @param word how it stands
   * @param problems one line each, with the line of the source
   */
  public record Line(
      String name,
      String origin,
      String version,
      String look,
      String word,
      List<String> problems,
      String lastSuccess,
      String lastFailure,
      String lastFailureWords,
      List<String> leftBehind) {}
}
