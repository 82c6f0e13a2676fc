package org.tom4j.runtime.modules;

import java.nio.file.Path;
import java.util.List;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;

/** All that came of one fetch of the module {@code Some}. */
record Fetched(List<FeedItem> items, Outcome outcome, List<String> notes) {

  static Fetched from(Path folder, String body, FeedLimits limits) throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Some", body);
      return from(project, limits);
    }
  }

  static Fetched from(TestProject project, FeedLimits limits) throws InterruptedException {
    project.start();
    AlertFeed feed = project.open("Some", limits);
    List<FeedItem> items = TestProject.all(feed);
    return new Fetched(items, feed.outcome(), feed.notes());
  }

  Outcome.Failed failure() {
    return (Outcome.Failed) outcome;
  }

  List<String> ids() {
    return items.stream().map(item -> ((FeedItem.Received) item).alert().id()).toList();
  }
}
