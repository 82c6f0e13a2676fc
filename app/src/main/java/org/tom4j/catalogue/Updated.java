package org.tom4j.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an update brought.
 *
 * @param good rows that were read
 * @param bad rows that could not be used
 * @param firstBad the first few of them, each with its place and why
 * @param changed entries that were new or other than before
 * @param renamed what targets are called as well now, a sentence each
 * @param notes what was said beside it
 * @param failure why it did not come to its end; null: it did. What was read before is kept
 */
public record Updated(
    long good,
    long bad,
    List<String> firstBad,
    long changed,
    List<String> renamed,
    List<String> notes,
    @Nullable String failure) {

  public Updated {
    firstBad = List.copyOf(firstBad);
    renamed = List.copyOf(renamed);
    notes = List.copyOf(notes);
  }

  /** Nothing was read. */
  static Updated not(String why) {
    return new Updated(0, 0, List.of(), 0, List.of(), List.of(), why);
  }

  /** {@code 1,204 rows read, 17 entries new or changed, 2 rows could not be used.} */
  public String counts() {
    String unusable =
        bad == 0 ? "" : String.format(Locale.ROOT, ", %,d rows could not be used", bad);
    return String.format(Locale.ROOT, "%,d rows read, %,d entries new or changed", good, changed)
        + unusable
        + ".";
  }

  /** Bad rows, notes and renamed targets, a sentence a line. */
  String remarks() {
    StringBuilder all = new StringBuilder();
    firstBad.forEach(line -> all.append("Not used: ").append(line).append('\n'));
    notes.forEach(line -> all.append(line).append('\n'));
    renamed.forEach(line -> all.append(line).append('\n'));
    return all.toString().strip();
  }
}
