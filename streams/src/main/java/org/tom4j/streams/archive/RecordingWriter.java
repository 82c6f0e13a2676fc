package org.tom4j.streams.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.avro.AvroOutput;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.ContainerWriter;
import org.tom4j.streams.packet.Message;

/**
 * Records messages exactly as they came, and when, into an Avro file that the archive replays. An
 * index beside it ({@code NAME.index.csv}) says where each block begins and when its last message
 * came, so that a replay need not begin at the beginning. Until it is {@linkplain #finish
 * finished}, both are called {@code .NAME.part}, which no replay reads; what is closed unfinished
 * is deleted. One thread.
 */
public final class RecordingWriter implements AutoCloseable {
  private static final int BLOCK = 1 << 20;

  private final Path file;
  private final Path part;
  private final OutputStream out;
  private final BufferedWriter index;
  private final ContainerWriter blocks;
  private final AvroOutput records = new AvroOutput();
  private long waiting;
  private Instant latest = Instant.MIN;
  private long written;

  /**
   * @param file must not be there yet
   * @throws FileAlreadyExistsException if it is, or if its {@code .NAME.part} is, of which nobody
   *     knows whether another process writes it: a recording is never written over
   */
  public RecordingWriter(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    this.file = file;
    this.part = partOf(file);
    this.out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
    try {
      this.index = Files.newBufferedWriter(partOf(indexOf(file)));
    } catch (IOException unable) {
      out.close();
      Files.delete(part);
      throw unable;
    }
    this.blocks = new ContainerWriter(out, AvroSchema.parse(RecordedMessage.SCHEMA));
    index.write(RecordingIndex.HEADER);
    index.newLine();
  }

  private static Path partOf(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  static Path indexOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".index.csv");
  }

  /**
   * Records a packet that was kept.
   *
   * @param received when it came
   * @param source where from, for people
   * @param mediaType as it was kept with
   * @param schema what is needed to read it and does not stand in it, or null
   */
  public void write(
      Instant received, String source, byte[] packet, String mediaType, @Nullable String schema)
      throws IOException {
    boolean inKey = Message.isSchemaInKey(mediaType);
    Message message = Message.kept(packet, mediaType, schema, source);
    if (waiting == 0 || received.isAfter(latest)) {
      latest = received;
    }
    records
        .whole(ChronoUnit.MICROS.between(Instant.EPOCH, received))
        .text(source)
        .bytesOrNull(message.key())
        .map(message.headers())
        .textOrNull(inKey ? null : schema)
        .bytes(packet);
    waiting++;
    written++;
    if (records.size() >= BLOCK) {
      flush();
    }
  }

  /** How many messages were recorded. */
  public long written() {
    return written;
  }

  private void flush() throws IOException {
    if (waiting == 0) {
      return;
    }
    index.write(String.format(Locale.ROOT, "%d,%d,%s", blocks.offset(), waiting, latest));
    index.newLine();
    blocks.block(waiting, records.toBytes());
    records.clear();
    waiting = 0;
  }

  /**
   * Ends it: what was recorded is there from now on, all of it.
   *
   * @throws FileAlreadyExistsException if somebody else made the file meanwhile; what is there
   *     stays as it is
   */
  public void finish() throws IOException {
    try (out;
        index) {
      flush();
    }
    Path itsIndex = indexOf(file);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      // Of a recording that is gone an index may be left: it says nothing of this one.
      Files.deleteIfExists(itsIndex);
    }
    // First what may be there already: an index that is not its own would hide messages.
    Files.move(part, file);
    try {
      Files.move(partOf(itsIndex), itsIndex);
    } catch (IOException unable) {
      Files.move(file, part);
      throw unable;
    }
  }

  /** Deletes what is not finished. */
  @Override
  public void close() throws IOException {
    try (out;
        index) {
      Files.deleteIfExists(partOf(indexOf(file)));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
