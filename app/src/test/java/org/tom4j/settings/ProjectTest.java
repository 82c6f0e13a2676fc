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
  void isTheFolderThatWasNamed() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("tom.yaml"), "");
    assertThat(Project.find(Path.of("mine"), folder, null).folder())
        .isEqualTo(folder.resolve("mine"));
  }

  /** A mistyped folder once became a TOM with a database of its own. */
  @Test
  void isNoFolderWithoutSettings() {
    assertThatThrownBy(() -> Project.find(Path.of("mine"), folder, Path.of("../")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("There is no tom.yaml in " + folder.resolve("mine"))
        .hasMessageContaining("'tom new DIR' makes a project");
    assertThat(folder).isEmptyDirectory();
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
