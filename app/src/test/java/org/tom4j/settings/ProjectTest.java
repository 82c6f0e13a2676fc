package org.tom4j.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectTest {
  @TempDir Path folder;

  @Test
  void isTheFolderThatWasNamedEvenIfItHasToBeMade() {
    Project project = Project.find(Path.of("new/tom"), folder, null);
    assertThat(project.folder()).isEqualTo(folder.resolve("new/tom")).isDirectory();
  }

  @Test
  void isTheCurrentFolderIfItHasSettings() throws IOException {
    Files.writeString(folder.resolve("tom.yaml"), "");
    assertThat(Project.find(null, folder, Path.of("/elsewhere")).folder()).isEqualTo(folder);
  }

  @Test
  void isTheExampleInACheckout() throws IOException {
    Path example = Files.createDirectories(folder.resolve("examples/mytom"));
    Files.writeString(example.resolve("tom.yaml"), "");
    assertThat(Project.find(null, Path.of("/"), folder).folder()).isEqualTo(example);
  }

  @Test
  void isNotGuessedElsewhere() {
    assertThatThrownBy(() -> Project.find(null, folder, null))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("There is no tom.yaml in " + folder);
  }
}
