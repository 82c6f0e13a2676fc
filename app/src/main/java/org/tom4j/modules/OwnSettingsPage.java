package org.tom4j.modules;

import java.util.List;

/** The brokers that know accounts, and whose the reader asks with. */
public record OwnSettingsPage(List<Line> modules) {

  /**
   * One broker.
   *
   * @param path of its settings
   * @param look good or quiet
   * @param word whose account is used
   */
  public record Line(String name, String path, String look, String word) {}
}
