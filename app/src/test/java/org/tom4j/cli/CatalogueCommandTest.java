package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.catalogue.TnsTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CatalogueCommandTest {
  @TempDir Path project;

  @BeforeEach
  void makeAProject() throws IOException {
    Files.writeString(project.resolve("tom.yaml"), "name: Test\n");
    Files.write(
        project.resolve("tns.csv.zip"),
        new TnsTable()
            .row(1, "AT", "2026lto", "150.0", "3.75", "", 3)
            .row(2, "SN", "2026and", "east", "3.75", "SN II", 3)
            .zip());
  }

  @Test
  void updateReadsAFileWithoutAKeyAndTellsWhatItBrought() {
    CommandLineTom line = new CommandLineTom(project);
    var told = line.tom("catalogue", "update", "tns", "tns.csv.zip");
    assertThat(told.out())
        .isEqualTo("TNS: 1 rows read, 1 entries new or changed, 1 rows could not be used.\n");
    assertThat(told.err()).contains("Not used: line 4: ra = east");
    assertThat(told.code()).isZero();
    JsonNode again =
        JsonMapper.shared()
            .readTree(line.tom("catalogue", "update", "TNS", "tns.csv.zip", "--json").out());
    assertThat(again.get("changed").asInt()).isZero();
    assertThat(again.get("bad").asInt()).isEqualTo(1);
    assertThat(again.get("failure").isNull()).isTrue();
  }

  @Test
  void saysWhatIsMissing() {
    CommandLineTom line = new CommandLineTom(project);
    var keyless = line.tom("catalogue", "update", "tns");
    assertThat(keyless.code()).isEqualTo(1);
    assertThat(keyless.err()).contains("brokers.TNS.bot_id", "wis-tns.org/bots");
    var nofile = line.tom("catalogue", "update", "tns", "nothing.csv");
    assertThat(nofile.code()).isEqualTo(1);
    assertThat(nofile.err()).contains("There is no file nothing.csv");
    var nobody = line.tom("catalogue", "update", "gaia");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("No module called 'gaia'", "there is: TNS");
    assertThat(line.tom("catalogue").code()).isEqualTo(2);
    var other = line.tom("catalogue", "update", "tns", "tom.yaml");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("another table");
  }
}
