package org.tom4j.runtime.form;

/** Turns of phrase that several problems share. */
final class Words {
  static final String FILL_IN = "Fill this in";
  private static final int LONGEST_QUOTE = 60;

  private Words() {}

  /** A person's text in quotes, shortened. */
  static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_QUOTE) + "…'";
  }
}
