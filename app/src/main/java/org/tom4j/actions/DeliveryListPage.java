package org.tom4j.actions;

import java.util.List;

/**
 * What became of a query's deliveries, ready to show.
 *
 * @param path of this page
 * @param form where it is set
 * @param back the query's own page
 * @param test where to post to try the webhook; "" if there is none
 * @param failed how many may be tried again all together, in words; "": none
 * @param more whether there were more than are shown
 */
public record DeliveryListPage(
    String query,
    String path,
    String form,
    String back,
    String test,
    String failed,
    boolean more,
    List<Line> lines) {

  public DeliveryListPage {
    lines = List.copyOf(lines);
  }

  /**
   * One of them; texts.
   *
   * @param what is done: target or webhook
   * @param href of the alert; "" if the reader may not see it, or it is gone
   * @param tried when last, UTC, or ""
   * @param next when again, UTC, or ""
   * @param status that was answered by who took it, or ""
   * @param target the page of its target, or ""
   * @param retry whether it may be tried now
   */
  public record Line(
      long id,
      String what,
      boolean test,
      String name,
      String href,
      String mark,
      String state,
      int tries,
      String tried,
      String next,
      String status,
      String words,
      String answer,
      String target,
      boolean retry) {}
}
