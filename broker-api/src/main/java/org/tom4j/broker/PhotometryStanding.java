package org.tom4j.broker;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How it stands with a request for photometry. */
public sealed interface PhotometryStanding {

  /**
   * The service has not measured yet.
   *
   * @param words how far it is, for a person: {@code "in the queue"}
   * @param notBefore when to ask again at the earliest, or null: the TOM decides
   */
  record Waiting(String words, @Nullable Instant notBefore) implements PhotometryStanding {
    public Waiting {
      Objects.requireNonNull(words, "words");
    }
  }

  /**
   * The service has measured.
   *
   * @param points as {@link LightCurves#lightCurve} gives them, with the same obligations; the TOM
   *     reads and closes the stream, and the same request gives the same points again
   */
  record Done(Stream<PhotometryPoint> points) implements PhotometryStanding {
    public Done {
      Objects.requireNonNull(points, "points");
    }
  }

  /**
   * The service will not measure this, or has forgotten the request.
   *
   * @param words why, and what to do, for a person
   */
  record Refused(String words) implements PhotometryStanding {
    public Refused {
      Objects.requireNonNull(words, "words");
    }
  }
}
