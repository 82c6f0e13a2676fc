package org.tom4j.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentedNamesTest {

  @Test
  void thePageOfFiltersHasEveryNameWithItsDescription() throws IOException {
    List<String> rows =
        Files.readAllLines(page()).stream().filter(line -> line.startsWith("| `")).toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            Stream.concat(Filter.names().stream(), Filter.functions().stream())
                .map(name ->
                    "| `" + name.name() + "` | " + name.kind() + " | " + name.description() + " |")
                .toList());
  }

  private static Path page() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("docs/filters.md"))) {
      folder = folder.getParent();
    }
    return folder == null ? Path.of("docs/filters.md") : folder.resolve("docs/filters.md");
  }
}
