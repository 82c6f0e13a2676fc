package org.tom4j.filters;

/**
 * Something in a filter's text that is wrong.
 *
 * @param line from 1
 * @param column from 1, in characters as people count them
 * @param words what is wrong and what to write instead, for people
 */
public record FilterProblem(int line, int column, String words) {

  /** {@code line 1, column 7: …}. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column + ": " + words;
  }
}
