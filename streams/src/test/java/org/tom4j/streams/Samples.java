package org.tom4j.streams;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.SchemaSource;

/** Notices for tests: small ones of our own, and recorded ones where they are kept. */
public final class Samples {
  public static final String VOEVENT = "voevent.xml";

  private Samples() {}

  /** A small notice of our own. */
  public static byte[] own(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream("packet/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String ownText(String name) {
    return new String(own(name), StandardCharsets.UTF_8);
  }

  /** A recorded packet; the test is skipped where recordings are not kept. */
  public static byte[] recorded(String path) {
    Path file = folder().resolve(path);
    assumeTrue(Files.isRegularFile(file), "no recorded " + path);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All recorded files below a folder; the test is skipped where recordings are not kept. */
  public static List<Path> allRecorded(String path) {
    Path below = folder().resolve(path);
    assumeTrue(Files.isDirectory(below), "nothing recorded in " + path);
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Packet> read(Message message) {
    return new PacketReader(new KnownSchemas(), SchemaSource.NONE).read(message);
  }

  public static Packet one(byte[] value) {
    return read(Message.of(value, "test")).getFirst();
  }

  public static Packet one(String value) {
    return one(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Beside the project, from the module's folder. */
  private static Path folder() {
    return Path.of("../../shared/recorded/streams");
  }
}
