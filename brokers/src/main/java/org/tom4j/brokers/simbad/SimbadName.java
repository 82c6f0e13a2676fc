package org.tom4j.brokers.simbad;

import java.util.List;

/** Names as SIMBAD writes them, and as people do. */
final class SimbadName {
  /** Marks in front of names: of proper names, of stars by their constellations, of variables. */
  private static final List<String> MARKS = List.of("NAME ", "V* ", "* ");

  /** The catalogues that people quote, the most quoted first. */
  private static final List<String> KNOWN =
      List.of("NAME ", "M ", "NGC ", "IC ", "SN ", "* ", "V* ", "UGC ", "3C", "HD ", "HIP ");

  private SimbadName() {}

  /** {@code M 31} of {@code M 31}, {@code RR Lyr} of {@code V* RR Lyr}. */
  static String plain(String name) {
    String single = name.strip().replaceAll("\\s+", " ");
    for (String mark : MARKS) {
      if (single.startsWith(mark) && single.length() > mark.length()) {
        return single.substring(mark.length());
      }
    }
    return single;
  }

  /** The lower, the better it is known. */
  static int rank(String name) {
    for (int i = 0; i < KNOWN.size(); i++) {
      if (name.startsWith(KNOWN.get(i))) {
        return i;
      }
    }
    return KNOWN.size();
  }
}
