package org.tom4j.runtime.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.tom4j.broker.AlertBroker;

/**
 * Where the classes lie that modules are compiled against: jars, or folders in a checkout.
 *
 * @param entries the compiler's class path
 * @param hash of what lies there and of the Java version: kept classes of another are not used
 */
record ApiPath(List<Path> entries, String hash) {

  static ApiPath find() {
    List<Path> entries = List.of(placeOf(AlertBroker.class), placeOf(NullMarked.class));
    SortedMap<String, byte[]> content = new TreeMap<>();
    content.put("java", Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
    for (Path entry : entries) {
      read(entry, content);
    }
    return new ApiPath(entries, Hashes.of(content));
  }

  /** The jar or folder that a class was loaded from. */
  static Path placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalStateException(type + " does not say where it was loaded from");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException noFile) {
      throw new IllegalStateException(
          type + " was not loaded from a file: " + source.getLocation(), noFile);
    }
  }

  private static void read(Path entry, SortedMap<String, byte[]> content) {
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(entry.relativize(file) + "", Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + entry, unreadable);
    }
  }
}
