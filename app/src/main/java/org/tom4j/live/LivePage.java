package org.tom4j.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.FilterPanel;
import org.tom4j.alerts.ListeningPanel;
import org.tom4j.alerts.PassedAlert;
import org.tom4j.alerts.QueryStanding;
import org.tom4j.targets.ListName;

/**
 * What a saved query kept, as cards, and how it stands.
 *
 * @param path of this page, ends in a slash
 * @param query the path of the query, ends in a slash
 * @param invented what its module says of alerts that nobody observed, "" if they are real
 * @param inUse whether its broker can be asked
 * @param standing of its run under way, else its last; null: it was never run
 * @param news whether only what is new or updated is shown
 * @param cards the newest first
 * @param pictures whether its module may have cut-outs
 * @param curves whether its module may know light curves
 * @param lists that the reader may put targets on
 */
public record LivePage(
    String path,
    String query,
    String name,
    String broker,
    String invented,
    boolean inUse,
    FilterPanel filter,
    ListeningPanel listening,
    @Nullable QueryStanding standing,
    boolean news,
    List<PassedAlert> cards,
    boolean pictures,
    boolean curves,
    List<ListName> lists) {

  /** So many cards are on a page. */
  public static final int CARDS = 48;

  /** What is counted, is counted up to here. */
  public static final int COUNTED = 1_000;

  public LivePage {
    cards = List.copyOf(cards);
    lists = List.copyOf(lists);
  }

  /** The address of this page as it is. */
  public String address() {
    return news ? path + "?show=new" : path;
  }

  /** The place of the newest card; "" without one. */
  public String upto() {
    return cards.isEmpty() ? "" : cards.getFirst().key();
  }

  /** The filter in one line. */
  public String shortFilter() {
    String line = filter.text().strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= 140
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 140)) + "…";
  }
}
