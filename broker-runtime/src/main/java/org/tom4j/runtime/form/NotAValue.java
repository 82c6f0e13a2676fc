package org.tom4j.runtime.form;

/** A text that an input cannot take; the message is what its writer reads. */
final class NotAValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String words;

  NotAValue(String words) {
    super(words, null, false, false);
    this.words = words;
  }

  String words() {
    return words;
  }
}
