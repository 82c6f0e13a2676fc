package org.tom4j.listening;

import java.util.List;
import java.util.Objects;
import org.tom4j.alerts.ListeningPace;
import org.tom4j.alerts.ListeningRuns;

/**
 * Who reads a query that is listened to, taken together.
 *
 * @param all who reads it, or did until lately
 * @param pace of all that read
 */
record ReadersNow(List<Reader> all, ListeningPace pace) {
  ReadersNow {
    all = List.copyOf(all);
  }

  /** Of runs in this process the pace is what it is now; of others what they last told. */
  static ReadersNow of(List<Reader> all, ListeningRuns runs) {
    ListeningPace pace = ListeningPace.NONE;
    for (Reader reader : all) {
      Long run = reader.run();
      if (run != null) {
        pace = pace.plus(runs.pace(run).orElse(reader.pace()));
      }
    }
    return new ReadersNow(all, pace);
  }

  boolean isRunning() {
    return !runs().isEmpty();
  }

  /** The runs that are under way. */
  List<Long> runs() {
    return all.stream().map(Reader::run).filter(Objects::nonNull).toList();
  }

  /** How often the run of the reader that is worst off has failed in a row. */
  int failures() {
    return all.stream().mapToInt(reader -> reader.slot().failures()).max().orElse(0);
  }

  /** Why it does not go on, or does not everywhere; or "". */
  String words(Listening listening) {
    return listening.words().isEmpty()
        ? all.stream()
            .map(reader -> reader.slot().words())
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("")
        : listening.words();
  }
}
