package org.tom4j.cli;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Keeps the log to errors while a command tells in its own words how it goes. */
final class QuietLog implements AutoCloseable {
  private static final String OURS = "org.tom4j";

  private final LoggingSystem logging = LoggingSystem.get(QuietLog.class.getClassLoader());

  QuietLog() {
    logging.setLogLevel(OURS, LogLevel.ERROR);
  }

  @Override
  public void close() {
    logging.setLogLevel(OURS, LogLevel.INFO);
  }
}
