package org.tom4j.streaming;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A query's stream as the API tells of it. */
@Says("Where a saved query's stream goes on.")
record StreamAnswer(
    @Says(
            "By which its broker knows who reads, at the end of what its module calls it; null:"
                + " nothing was read yet, or it cannot be taken up where it was left.")
        @Nullable String name,
    List<Partition> partitions,
    @Says("So many messages could not be used and wait.") long letters) {

  static final StreamAnswer NONE = new StreamAnswer(null, List.of(), 0);

  StreamAnswer {
    partitions = List.copyOf(partitions);
  }

  /** One part of it that has an order. */
  @Says("A partition of a stream.")
  record Partition(
      @Says("As the module calls it.") String partition,
      @Says("The position of what is read next.") long next,
      @Says("When that last changed.") Instant changed) {}

  static StreamAnswer of(QueryStream stream, List<PlaceLine> places, long letters) {
    return new StreamAnswer(
        stream.name(),
        places.stream()
            .map(place -> new Partition(place.partition(), place.next(), place.changed()))
            .toList(),
        letters);
  }
}
