package org.tom4j.db;

/** The database cannot be used; the words say why, to whoever runs this TOM. */
public final class DatabaseException extends RuntimeException {
  DatabaseException(String words, Throwable cause) {
    super(words, cause);
  }

  DatabaseException(String words) {
    super(words);
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
