package org.tom4j.alerts;

import java.util.List;

/**
 * What is done by itself with each alert that a query keeps, ready to show.
 *
 * @param does a sentence for each thing; none if nothing is done
 * @param whose with whose rights, and since when; or ""
 * @param look of the state: good, warn, bad
 * @param state how it stands, in a few words; or ""
 * @param remarks what there is to say of it
 * @param counts what came of it so far
 * @param edit where it is set; "" if the reader may not
 * @param log where each delivery is told; "" if the reader may not, or there is none
 */
public record ActionPanel(
    List<String> does,
    String whose,
    String look,
    String state,
    List<String> remarks,
    List<Count> counts,
    String edit,
    String log) {

  public ActionPanel {
    does = List.copyOf(does);
    remarks = List.copyOf(remarks);
    counts = List.copyOf(counts);
  }

  /** A number as it is shown, and of what. */
  public record Count(String number, String what) {}
}
