package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryFilterCommandTest {
  @TempDir private Path project;
  private CommandLineTom line = new CommandLineTom(Path.of("."));

  @BeforeEach
  void makeAProject() {
    line = CommandLineTom.inProject(project);
  }

  @Test
  void setsTriesAndExplainsAFilter() {
    long id = line.save("TEST", "Mixed", "{\"name\":\"mixed\"}");
    assertThat(line.tom("query", "filter", "Mixed").out()).contains("It has no filter");
    var wrong = line.tom("query", "filter", "Mixed", "--set", "magg < 15");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("line 1, column 1", "mag");
    assertThat(line.tom("query", "filter", "Mixed", "--set", "mag < 15").err())
        .contains("version 1");
    var run = line.tom("query", "run", "Mixed", "--format", "json");
    assertThat(run.err())
        .contains("7 received, 3 kept (3 new, 0 updated), 4 dropped, 0 unknown, 0 bad");
    assertThat(line.tom("query", "filter", Long.toString(id), "--try", "mag > 15").out())
        .contains(
            "Of the last 3 alerts of TEST it keeps 0 and drops 3",
            "drop  1  x0  mag > 15",
            "mag > 15 (mag is 12");
    var why = line.tom("query", "filter", "Mixed", "--why", "1");
    assertThat(why.code()).as(why.err()).isZero();
    assertThat(why.out()).contains("keep: mag < 15", "  mag < 15  true  holds by 3", "    mag  12");
    assertThat(line.tom("query", "filter", "Mixed", "--why", "99").code()).isEqualTo(1);
    assertThat(line.tom("query", "filter", "Mixed", "--why", "1", "--off").code()).isEqualTo(2);
    assertThat(line.tom("query", "filter", "Mixed", "--off").err()).contains("keeps all");
    assertThat(line.tom("query", "filter", "Mixed").out())
        .contains("It has no filter", "version 1, set");
  }
}
