package org.tom4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.tom4j.streams.archive.RecordingWriter;
import org.tom4j.streams.packet.Packet;

/**
 * The files of a night: a recording, as {@code tom query record} writes it, under as many names as
 * make the night long enough. Its bytes are there once, so that the disk is not what is measured.
 */
final class NightFiles {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private NightFiles() {}

  /**
   * @return bytes of the recording
   */
  static long write(Path project, NightPackets packets, long files) throws IOException {
    Path folder = Files.createDirectories(project.resolve("data/alert-archive"));
    Path first = folder.resolve("night.avro");
    try (RecordingWriter recording = new RecordingWriter(first)) {
      for (int n = 0; n < packets.places().size(); n++) {
        Packet packet = packets.packet(n);
        recording.write(
            BEGIN.plusMillis(n), "night", packet.bytes(), packet.mediaType(), packet.schemaText());
      }
      recording.finish();
    }
    for (long more = 1; more < files; more++) {
      again(first, folder.resolve("night-%06d.avro".formatted(more)));
    }
    return Files.size(first);
  }

  private static void again(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | IOException noLinksHere) {
      Files.copy(file, name);
    }
  }
}
