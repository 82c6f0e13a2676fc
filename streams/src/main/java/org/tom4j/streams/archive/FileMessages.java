package org.tom4j.streams.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.avro.ContainerFile;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.reading.Received;

/**
 * The messages of one file, one after the other: the members of a tar archive, the records of an
 * Avro file, the lines of a file of JSON lines, else the file itself. Gzipped or not. One thread.
 */
final class FileMessages implements AutoCloseable {
  /** A message; the largest that a survey has ever sent is about a megabyte. */
  private static final int LARGEST = 64 << 20;

  private static final int LOOK = 4;

  private final String name;
  private final KnownSchemas schemas;
  private final BufferedInputStream in;
  private final @Nullable TarArchiveInputStream tar;
  private final MemberBytes bytes;
  private final long offset;
  private @Nullable MessageSource part;
  private @Nullable String member;
  private @Nullable InputStream unpacked;
  private boolean ended;

  /**
   * Opens the file.
   *
   * @param name what it is called in messages
   * @param from what was received before, where the file is a recording, may be left out
   */
  FileMessages(Path file, String name, KnownSchemas schemas, @Nullable Instant from)
      throws IOException {
    this.offset = from == null ? 0 : RecordingIndex.of(file).before(from);
    this.name = name;
    this.schemas = schemas;
    String lower = name.toLowerCase(Locale.ROOT);
    boolean packed = lower.endsWith(".gz") || lower.endsWith(".tgz");
    InputStream plain = Files.newInputStream(file);
    try {
      this.in = new BufferedInputStream(packed ? new GZIPInputStream(plain) : plain, 1 << 16);
    } catch (IOException damaged) {
      plain.close();
      throw damaged;
    }
    boolean archive = lower.endsWith(".tar") || lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
    this.tar = archive ? new TarArchiveInputStream(in) : null;
    this.bytes = new MemberBytes(tar == null ? in : tar);
    if (tar == null) {
      try {
        part = open(in, name);
      } catch (IOException damaged) {
        in.close();
        throw damaged;
      }
    }
  }

  /**
   * The next message, or null after the last; in place of a member of an archive that is damaged in
   * itself, or the rest of it, what is wrong with it.
   *
   * @throws IOException if the file is damaged here; there is nothing more to be read
   */
  @Nullable Received next() throws IOException {
    while (!ended) {
      try {
        MessageSource now = part;
        Received message = now == null ? null : now.next();
        if (message != null) {
          return message;
        }
        part = nextMember();
        ended = part == null;
      } catch (IOException damaged) {
        String broken = member;
        if (broken == null || bytes.isDamaged()) {
          throw damaged;
        }
        part = null;
        return Received.bad(broken, ArchiveFetch.words(damaged));
      }
    }
    return null;
  }

  private @Nullable MessageSource nextMember() throws IOException {
    closeMember();
    if (tar == null) {
      return null;
    }
    TarArchiveEntry entry = tar.getNextEntry();
    while (entry != null && !entry.isFile()) {
      entry = tar.getNextEntry();
    }
    if (entry == null) {
      return null;
    }
    String called = name + "!" + entry.getName();
    member = called;
    if (!called.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return open(new BufferedInputStream(bytes), called);
    }
    InputStream plain = new GZIPInputStream(bytes);
    unpacked = plain;
    return open(new BufferedInputStream(plain), called);
  }

  /** Frees what unpacked it; the archive stays open. */
  private void closeMember() throws IOException {
    member = null;
    InputStream done = unpacked;
    unpacked = null;
    if (done != null) {
      done.close();
    }
  }

  private MessageSource open(BufferedInputStream from, String called) throws IOException {
    from.mark(LOOK);
    byte[] first = from.readNBytes(LOOK);
    from.reset();
    String lower = called.toLowerCase(Locale.ROOT);
    if (ContainerFile.begins(first)) {
      return ContainerMessages.of(from, called, schemas, tar == null ? offset : 0);
    }
    if (lower.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
      return new LineMessages(from, called);
    }
    byte[] whole = from.readNBytes(LARGEST + 1);
    if (whole.length > LARGEST) {
      return MessageSource.bad(called, "is larger than " + (LARGEST >> 20) + " MiB");
    }
    return MessageSource.of(Message.of(whole, called));
  }

  @Override
  public void close() throws IOException {
    try (in) {
      closeMember();
    }
  }
}
