package org.tom4j.cli;

/** A command cannot do what it was asked; the words say why, and what helps. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailure(String words) {
    super(words);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
