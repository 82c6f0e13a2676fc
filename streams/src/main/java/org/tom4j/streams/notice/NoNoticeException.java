package org.tom4j.streams.notice;

/** Bytes that are no such notice. The message says why. */
public final class NoNoticeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoNoticeException(String why) {
    super(why);
  }

  NoNoticeException(String why, Throwable cause) {
    super(why, cause);
  }
}
