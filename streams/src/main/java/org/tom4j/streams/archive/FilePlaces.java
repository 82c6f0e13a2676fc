package org.tom4j.streams.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;
import org.tom4j.streams.reading.OwnPositions;

/**
 * Where the reading of one file goes on: a partition of its own, in which its messages are counted
 * from 0. What was refused where the file ends may be complete when the file is, and so does not
 * count: that it was told is remembered beside it, with how many bytes the file had then.
 */
final class FilePlaces {
  private static final String END = " (end)";
  private static final int LONGEST = StreamPosition.LONGEST_NAME - END.length();
  private static final int HASH_BYTES = 8;

  /** Stands for bytes of a file's name that are no text. */
  private static final String UNKNOWN = "\uFFFD";

  private final Path file;
  private final String partition;
  private final StreamPositions positions;

  /**
   * @param name the file's path below the archive's folder
   */
  FilePlaces(Path file, String name, StreamPositions positions) {
    this.file = file;
    this.partition = partition(file, name);
    this.positions = positions;
  }

  /** The name, or a shorter or clearer one that stays and that no other file has. */
  static String partition(Path file, String name) {
    if (name.length() <= LONGEST && !name.isBlank() && !name.contains(UNKNOWN)) {
      return name;
    }
    String hash = ", " + hash(file.toUri().getRawPath());
    String beginning = name.substring(0, Math.min(name.length(), LONGEST - hash.length()));
    boolean half =
        !beginning.isEmpty() && Character.isHighSurrogate(beginning.charAt(beginning.length() - 1));
    return (half ? beginning.substring(0, beginning.length() - 1) : beginning) + hash;
  }

  private static String hash(String path) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Takes the file up: the number of the message that is to be read next. */
  long takeUp() {
    return positions.takeUp(partition, 0);
  }

  /** Whether somebody comes back to what is left. */
  boolean areKept() {
    return !(positions instanceof OwnPositions);
  }

  /** A message's own place. */
  StreamPosition of(long number) {
    return new StreamPosition(partition, number);
  }

  /**
   * The place behind what was refused at the file's end; null if that was told before, and the file
   * has as many bytes as then.
   */
  @Nullable StreamPosition behindTheEnd() {
    StreamPosition behind = new StreamPosition(partition + END, size() + 1);
    return positions.takeUp(behind.partition(), 0) == behind.next() ? null : behind;
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
