package org.tom4j.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Reply;

/** Somebody who looks at a run's pages again and again while it goes on. */
final class Watched {
  private final Browser person;
  private final String run;
  private final Map<String, Times> pages = new LinkedHashMap<>();
  private int failed;

  Watched(Browser person, String run) {
    this.person = person;
    this.run = run;
  }

  /** Asks each page once. */
  void lookAround() throws Exception {
    look("run page", run);
    look("run page, page 200", run + "?page=200");
    look("run page by magnitude", run + "?sort=-mag");
    look("list of queries", "/alerts/query/list/");
  }

  private void look(String what, String path) throws Exception {
    Reply reply = pages.computeIfAbsent(what, _ -> new Times()).of(() -> person.get(path));
    if (reply.status() != 200) {
      failed++;
    }
  }

  long kept() {
    String kept = person.get(run).page().select("[data-kept]").attr("data-kept");
    return kept.isEmpty() ? -1 : Long.parseLong(kept);
  }

  String state() {
    return person.get(run).page().select("[data-state]").attr("data-state");
  }

  /** Presses Stop; milliseconds until the run's page says that it has stopped. */
  double stop() throws InterruptedException {
    long from = System.nanoTime();
    person.post(run + "stop/");
    for (String now = state(); now.equals("running") || now.equals("stopping"); now = state()) {
      Thread.sleep(5);
    }
    return (System.nanoTime() - from) / 1e6;
  }

  int failed() {
    return failed;
  }

  void tell(Table table) {
    pages.forEach((what, times) ->
        table.row(
            what + " meanwhile, p50 / p99 of " + times.count(), "quick", times.middleAnd(0.99)));
  }
}
