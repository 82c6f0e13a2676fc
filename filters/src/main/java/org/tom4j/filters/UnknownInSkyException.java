package org.tom4j.filters;

/**
 * What is asked of a {@link Sky} cannot be told; its message says why, for people. It may be thrown
 * for each of very many alerts and knows no places in the program.
 */
public final class UnknownInSkyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param words without the name of what was asked for, which is told before them
   */
  public UnknownInSkyException(String words) {
    super(words, null, false, false);
  }
}
