package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleHostSettingsTest {
  private final ModuleHostSettings settings = ModuleHostSettings.ofProject(Path.of("project"));

  @Test
  void everyModuleHasAFolderOfItsOwnBelowTheData() {
    List<String> names =
        List.of("Alert archive", "Alert-archive", "A+B", "A-B", "A B", "A (B)", "天文", "Ω", "...");
    Stream<Path> folders = names.stream().map(settings::folderOf);
    assertThat(folders)
        .doesNotHaveDuplicates()
        .allSatisfy(folder -> assertThat(folder.getParent()).isEqualTo(settings.data()));
    assertThat(settings.folderOf("Alert archive"))
        .isEqualTo(settings.data().resolve("alert-archive"));
  }
}
