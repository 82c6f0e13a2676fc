package org.tom4j.testing;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A run that read notices out of the archive, as the person sees it who asked for it. Rows count
 * from 1, in their order of arrival.
 *
 * @param path of its page
 */
public record NoticeRun(Browser person, String path) {

  /** Reads a file or folder of the archive to the end. */
  public static NoticeRun of(Browser person, String archive) {
    var run =
        new NoticeRun(
            person,
            person
                .post(
                    "/alerts/query/run/",
                    "broker",
                    "Alert archive",
                    "query_name",
                    "",
                    "archive",
                    archive)
                .location());
    Waiting.await(() ->
        !List.of("running", "stopping", "paused")
            .contains(person.get(run.path()).page().select("[data-state]").attr("data-state")));
    return run;
  }

  public String number() {
    return path.split("/")[3];
  }

  /** The TOM's number of the alert in a row. */
  public long alert(int row) {
    Document page = person.get(path).page();
    return Long.parseLong(
        page.select("[data-rows-table] input[name=alerts]").get(row - 1).attr("value"));
  }

  /** The path of an alert's page. */
  public String alertPath(int row) {
    return "/alerts/alert/" + alert(row) + "/";
  }

  /** An alert's page. */
  public Document page(int row) {
    return person.get(alertPath(row)).page();
  }

  /**
   * Asks for targets.
   *
   * @param how {@code only}, {@code alerts} or {@code all}
   * @param what the number of an alert, or {@code true}
   */
  public Reply create(String how, Object what) {
    return person.post("/alerts/alert/create/", "run_id", number(), how, what.toString());
  }

  /** Presses a row's button, and answers where that leads. */
  public String target(int row) {
    return create("only", alert(row)).location();
  }
}
