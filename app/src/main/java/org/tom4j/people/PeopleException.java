package org.tom4j.people;

/** What was asked about a person cannot be; the words say why, to who asked. */
public final class PeopleException extends RuntimeException {
  PeopleException(String words) {
    super(words);
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
