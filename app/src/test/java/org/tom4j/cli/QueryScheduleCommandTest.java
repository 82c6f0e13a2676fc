package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryScheduleCommandTest {
  @TempDir private Path project;
  private CommandLineTom line = new CommandLineTom(Path.of("."));

  @BeforeEach
  void makeAProject() {
    line = CommandLineTom.inProject(project);
  }

  @Test
  void schedulesAQueryAndTellsItsNextTimes() {
    line.save("TEST", "Both", "{\"name\":\"both\"}");
    var set = line.tom("query", "schedule", "both", "--every", "6h", "--catch-up");
    assertThat(set.code()).as(set.err()).isZero();
    assertThat(set.lines().getFirst())
        .startsWith("Every 6 hours. Its runs are the console's. A turn that was missed is made up");
    assertThat(set.lines()).filteredOn(row -> row.startsWith("Next: 20")).hasSize(5);
    assertThat(line.tom("query", "list").out()).containsPattern("never +20\\d\\d-");
    var dusk =
        line.tom(
            "query",
            "schedule",
            "Both",
            "--dusk",
            "nautical",
            "--site",
            "La Silla,-70.7345,-29.2567",
            "--offset",
            "-15");
    assertThat(dusk.lines().getFirst())
        .startsWith("15 minutes before the end of nautical (Sun at −12°) dusk at La Silla");
    assertThat(line.tom("query", "schedule", "Both", "--cron", "often").code()).isEqualTo(2);
    assertThat(line.tom("query", "schedule", "Both", "--every", "5m", "--off").code()).isEqualTo(2);
    assertThat(line.tom("query", "schedule", "Both", "--off").code()).isZero();
    assertThat(line.tom("query", "schedule", "Both").lines())
        .containsExactly("It has no schedule.");
  }
}
