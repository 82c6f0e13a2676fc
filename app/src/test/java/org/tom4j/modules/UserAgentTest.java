package org.tom4j.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.settings.SettingsFile;
import org.tom4j.settings.TomSettings;

final class UserAgentTest {
  @TempDir Path project;

  private TomSettings settings(String yaml) throws IOException {
    Files.writeString(project.resolve("tom.yaml"), yaml);
    return SettingsFile.read(project, Map.of());
  }

  @Test
  void namesTheTomAndWhereItIs() throws IOException {
    TomSettings settings =
        settings("name: Our TOM\nserver: {base-url: \"https://tom.example.org/\"}\n");
    assertThat(UserAgent.of(settings, "0.1.0"))
        .isEqualTo("tom4j/0.1.0 (Our TOM; +https://tom.example.org/)");
  }

  @Test
  void isOneLineOfAsciiWhateverTheTomIsCalled() throws IOException {
    assertThat(UserAgent.of(settings("name: \"Süd (Tönn)\\r\\nX: 1\"\n"), "1 2"))
        .isEqualTo("tom4j/1-2 (S d T nn X 1)");
    assertThat(UserAgent.of(settings("name: \"é\"\n"), "1")).isEqualTo("tom4j/1");
  }
}
