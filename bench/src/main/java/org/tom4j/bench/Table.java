package org.tom4j.bench;

import java.util.ArrayList;
import java.util.List;

/** What a program found, as rows of a Markdown table, and the promises that it saw broken. */
final class Table {
  private final String command;
  private final List<String> broken = new ArrayList<>();

  /**
   * @param command that made these rows
   */
  Table(String command) {
    this.command = command;
    System.out.println("| what | asked | measured | command |");
    System.out.println("|---|---|---|---|");
  }

  void row(String what, String asked, String measured) {
    System.out.printf("| %s | %s | %s | `%s` |%n", what, asked, measured, command);
  }

  /** A promise that does not depend on how fast the machine is. */
  void promise(String what, boolean kept) {
    row(what, "always", kept ? "yes" : "**no**");
    if (!kept) {
      broken.add(what);
    }
  }

  /** 0, or 1 if a promise was broken. */
  int exitCode() {
    broken.forEach(promise -> System.err.println("broken: " + promise));
    return broken.isEmpty() ? 0 : 1;
  }
}
