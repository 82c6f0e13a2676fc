package org.tom4j.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the alerts of one query, as it is kept.
 *
 * @param makeTargets whether each gets a target; so it does for a list, too
 * @param toList whether that is put on a list
 * @param list its number; null though it is wanted: the list is gone
 * @param webhook the address that is told; null: none is
 * @param secret by which that is signed, sealed; null without an address
 * @param personId with whose rights; null: the console's, or of somebody who is gone
 * @param console whether it was set from the console, where nobody is signed in
 * @param words why it is paused; "": it is not
 * @param unseen alerts that were left out since that person may not see them
 * @param set when
 */
record QueryAction(
    long query,
    boolean makeTargets,
    boolean toList,
    @Nullable Long list,
    @Nullable String webhook,
    @Nullable String secret,
    @Nullable Long personId,
    boolean console,
    boolean paused,
    String words,
    long unseen,
    Instant set) {

  /** Whether alerts are to have targets, for themselves or for a list. */
  boolean wantsTargets() {
    return makeTargets || toList;
  }

  boolean wants(Kind kind) {
    return kind == Kind.TARGET ? wantsTargets() : webhook != null;
  }

  /** Where a query's secret lies: it opens there and nowhere else. */
  static String place(long query) {
    return "query_action\n" + query;
  }

  String lane(Kind kind) {
    return kind == Kind.TARGET
        ? "targets of query " + query
        : WebAddress.origin(String.valueOf(webhook));
  }
}
