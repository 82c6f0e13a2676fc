package org.tom4j.settings;

import java.util.List;

/** Settings that cannot be used: each problem says where it is and what would be right. */
public final class SettingsException extends RuntimeException {
  private final List<String> problems;

  public SettingsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
