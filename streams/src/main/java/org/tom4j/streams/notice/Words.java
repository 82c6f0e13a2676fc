package org.tom4j.streams.notice;

/** What somebody sent, as part of words for people. */
final class Words {
  private static final int MOST = 60;

  private Words() {}

  static String few(String sent) {
    return sent.length() <= MOST ? sent : sent.substring(0, MOST) + "…";
  }
}
