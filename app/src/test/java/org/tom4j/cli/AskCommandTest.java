package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.questions.FourServices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AskCommandTest {
  @TempDir Path project;

  @Test
  void printsOneTableOfWhatAllBrokersFound() throws IOException {
    FourServices services = new FourServices();
    services.open();
    Files.writeString(project.resolve("tom.yaml"), services.settings());
    CommandLineTom line = new CommandLineTom(project);
    var told = line.tom("ask", "--name", "2026ab");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.lines()).hasSize(3);
    assertThat(told.lines().get(0)).startsWith("NAME").endsWith("TOLD BY");
    assertThat(told.lines().get(1)).startsWith("AT 2026abd").endsWith("North (0.800), South");
    assertThat(told.lines().get(2)).contains("17.400").endsWith("South (71.000), North (0.900)");
    assertThat(told.err())
        .contains("North: complete, 2 alerts", "Hung: complete, 0 alerts", "Down: failed");

    var json = line.tom("ask", "--position=10 20", "--json");
    assertThat(json.code()).as("nobody can be asked so").isEqualTo(1);
    JsonNode answer = JsonMapper.shared().readTree(json.out());
    assertThat(answer.get("objects")).isEmpty();
    assertThat(answer.at("/brokers/0/state").asString()).isEqualTo("left out");

    var wrong = line.tom("ask", "--position", "Hoth", "--where", "there");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("'--where' is not understood", "--position-radius NUMBER");
    assertThat(line.tom("ask", "--position", "Hoth").err()).contains("nor a name this TOM knows");
  }
}
