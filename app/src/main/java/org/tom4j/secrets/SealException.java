package org.tom4j.secrets;

/** A secret cannot be sealed or opened; the words say why, and never what it is. */
public final class SealException extends RuntimeException {
  public SealException(String words) {
    super(words);
  }
}
