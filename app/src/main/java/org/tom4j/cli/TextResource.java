package org.tom4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A text of this program that becomes a file of a project; {@code @NAME@} in it is replaced. */
record TextResource(String path) {

  String filledIn(String name) {
    try (@Nullable InputStream stream = TextResource.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the program has no " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("@NAME@", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it as a new file; never over one that is there. */
  void write(Path file, String name) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, filledIn(name), StandardOpenOption.CREATE_NEW);
  }
}
