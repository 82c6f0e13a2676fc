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
import org.tom4j.streams.archive.RecordingIndex.Start;
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
  private final Path file;
  private final @Nullable Instant from;
  private final long first;
  private long number;
  private @Nullable MessageSource part;
  private @Nullable String member;
  private @Nullable InputStream unpacked;
  private boolean ended;

  /**
   * Opens the file.
   *
   * @param name what it is called in messages
   * @param from what was received before, where the file is a recording, may be left out
   * @param first the number of the first message that is wanted, from 0
   */
  FileMessages(Path file, String name, KnownSchemas schemas, @Nullable Instant from, long first)
      throws IOException {
    this.file = file;
    this.from = from;
    this.first = first;
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
        MessageSource all = open(in, name);
        part = all;
        number = all.passed();
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
    Received message = read();
    while (message != null && number++ < first) {
      message = read();
    }
    return message;
  }

  /** The number of the message that was told last, from 0. */
  long number() {
    return number - 1;
  }

  /** Whether that message ends where the file does, so that there may be more of it. */
  boolean endsOpen() {
    MessageSource all = part;
    return tar == null && all != null && all.endsOpen();
  }

  private @Nullable Received read() throws IOException {
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

  private MessageSource open(BufferedInputStream opened, String called) throws IOException {
    opened.mark(LOOK);
    byte[] beginning = opened.readNBytes(LOOK);
    opened.reset();
    String lower = called.toLowerCase(Locale.ROOT);
    if (ContainerFile.begins(beginning)) {
      // Of a damaged member it must be known how many messages come before the next one's.
      boolean whole = tar == null;
      return ContainerMessages.of(
          opened, called, schemas, whole ? start() : Start.BEGINNING, whole ? first : 0);
    }
    if (lower.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
      return new LineMessages(opened, called);
    }
    if (tar == null && first > 0) {
      return MessageSource.none(); // it has one message, and that was read
    }
    byte[] whole = opened.readNBytes(LARGEST + 1);
    if (whole.length > LARGEST) {
      return MessageSource.bad(called, "is larger than " + (LARGEST >> 20) + " MiB");
    }
    return MessageSource.of(Message.of(whole, called));
  }

  private Start start() {
    return from == null && first == 0
        ? Start.BEGINNING
        : RecordingIndex.of(file).start(from, first);
  }

  @Override
  public void close() throws IOException {
    try (in) {
      closeMember();
    }
  }
}
