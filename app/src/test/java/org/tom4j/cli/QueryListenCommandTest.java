package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.testing.Folders;

/** Listening from a terminal, beside or without a TOM that serves. */
final class QueryListenCommandTest {
  @TempDir Path project;
  private CommandLineTom line = new CommandLineTom(Path.of("."));

  @BeforeEach
  void saveQueries() {
    line = CommandLineTom.inProject(project);
    Folders.putModule(project, "LogBroker");
    line.save("LOG", "Stream", "{\"log\":\"night\",\"follow\":true}");
    line.save("MARS", "Archive", "{}");
  }

  @Test
  void aStreamIsListenedToPausedSlowedDownAndEnded() {
    assertThat(line.tom("query", "listen", "stream").out().strip())
        .isEqualTo("It is not listened to.");
    var started = line.tom("query", "listen", "stream", "--start", "--per-second", "2.5");
    assertThat(started.code()).as(started.err()).isZero();
    assertThat(started.lines().getFirst()).isEqualTo("beginning");
    assertThat(started.out()).contains("its runs are the console's, at most 2.5 alerts a second");
    assertThat(line.tom("query", "listen", "Stream", "--pause").lines().getFirst())
        .isEqualTo("paused");
    assertThat(line.tom("query", "listen", "Stream", "--per-second", "all").out())
        .doesNotContain("at most");
    assertThat(line.tom("query", "listen", "Stream", "--end").out().strip())
        .isEqualTo("It is not listened to.");
    var again = line.tom("query", "listen", "Stream", "--end");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("It is not listened to.");
  }

  @Test
  void whatCannotBeIsSaidInWords() {
    assertThat(line.tom("query", "listen", "Archive", "--start").err())
        .contains("MARS cannot be listened to");
    line.tom("query", "listen", "Stream", "--start");
    assertThat(line.tom("query", "listen", "Stream", "--per-second", "fast").err())
        .contains("A rate is a number of alerts a second");
    assertThat(line.tom("query", "listen", "Stream", "--start", "--pause").code()).isEqualTo(2);
  }
}
