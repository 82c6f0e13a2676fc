package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Folders;
import org.tom4j.testing.TomProcess;
import org.tom4j.testing.Waiting;

/** A TOM whose power fails while it delivers. */
final class ActionKillTest {
  private static final int MANY = 300;

  @TempDir private Path project;

  @Test
  void afterAKillEachAlertIsToldAndAtMostTheOneUnderWayTwiceUnderTheSameNumber()
      throws IOException {
    Files.writeString(
        project.resolve("tom.yaml"), "http: {allow-private: true}\nactions: {per-second: 100}\n");
    Folders.putModule(project, "ActedBroker");
    try (Receiver receiver = new Receiver()) {
      try (TomProcess tom = TomProcess.start(project)) {
        Browser admin = tom.admin();
        Waiting.await(() -> admin.get("/alerts/query/list/").text().contains("ACTED"));
        admin.post(
            "/alerts/query/create/",
            "broker",
            "ACTED",
            "query_name",
            "Killed",
            "place",
            "killed",
            "count",
            Integer.toString(MANY),
            "mag",
            "15");
        admin.post(
            ActionPages.path(1),
            "webhook",
            receiver.address(),
            "secret",
            Receiver.SECRET,
            "create_targets",
            "true");
        admin.post("/alerts/query/1/run/");
        Waiting.await(() -> receiver.all().size() > 30);
        tom.kill();
      }
      int before = receiver.all().size();
      assertThat(before).isLessThan(MANY);
      try (TomProcess tom = TomProcess.start(project)) {
        // The address is held for the process that is gone, half a minute at most.
        Waiting.await(() -> receiver.all().size() > before);
        Waiting.await(() -> receiver.counts().size() == MANY);
        assertThat(tom.words()).doesNotContain("Exception");
      }
      Map<String, Integer> counts = receiver.counts();
      assertThat(counts.values()).allMatch(times -> times <= 2);
      assertThat(counts.values().stream().filter(times -> times == 2).count())
          .isLessThanOrEqualTo(1);
      assertThat(receiver.alerts().stream().distinct()).hasSize(MANY);
    }
  }
}
