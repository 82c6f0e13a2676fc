package org.tom4j.alerts;

import java.util.regex.Pattern;

/** The address of a query's live page, which may ask to be returned to. */
public final class LivePath {
  private static final Pattern LIVE = Pattern.compile("/alerts/query/[0-9]{1,18}/live/");

  private LivePath() {}

  public static String of(long query) {
    return "/alerts/query/" + query + "/live/";
  }

  /** The wanted path if it is that of a live page, else the other. */
  static String orElse(String wanted, String otherwise) {
    return LIVE.matcher(wanted).matches() ? wanted : otherwise;
  }
}
