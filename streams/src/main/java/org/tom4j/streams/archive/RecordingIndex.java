package org.tom4j.streams.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the blocks of a recording begin, and when the latest message of each came. */
record RecordingIndex(List<Block> blocks) {
  static final String HEADER = "offset,messages,latest_received";

  /**
   * A block.
   *
   * @param offset bytes from the file's beginning
   * @param messages how many it holds
   * @param latest of the times at which they came; they need not stand in that order
   */
  record Block(long offset, long messages, Instant latest) {}

  RecordingIndex {
    blocks = List.copyOf(blocks);
  }

  /**
   * That of a recording; without blocks if there is none, or it cannot be read, or it does not tell
   * just this.
   */
  static RecordingIndex of(Path recording) {
    Path file = RecordingWriter.indexOf(recording);
    if (!Files.isRegularFile(file)) {
      return new RecordingIndex(List.of());
    }
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
        // Another version wrote it: its columns may look the same and mean something else.
        return new RecordingIndex(List.of());
      }
      return new RecordingIndex(lines.stream().skip(1).map(RecordingIndex::block).toList());
    } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
      return new RecordingIndex(List.of()); // the recording itself is read from its beginning
    }
  }

  private static Block block(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException("'" + line + "' is no line of an index");
    }
    return new Block(Long.parseLong(cells[0]), Long.parseLong(cells[1]), Instant.parse(cells[2]));
  }

  /**
   * Where to begin.
   *
   * @param offset bytes from the file's beginning; 0: at the beginning
   * @param messages how many lie before it
   */
  record Start(long offset, long messages) {
    static final Start BEGINNING = new Start(0, 0);
  }

  /**
   * Where to begin so that none is missed of the messages that are wanted.
   *
   * @param from when they came at the earliest; null: whenever
   * @param next the number of the first, from 0
   */
  Start start(@Nullable Instant from, long next) {
    Start start = Start.BEGINNING;
    long messages = 0;
    for (Block block : blocks) {
      start = new Start(block.offset(), messages);
      messages += block.messages();
      if (messages > next && (from == null || !block.latest().isBefore(from))) {
        break;
      }
    }
    return start;
  }
}
