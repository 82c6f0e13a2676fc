package org.tom4j.streams.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/**
 * Which alerts of which files.
 *
 * @param archive a file or folder, by its path below the module's folder; null: all of them
 * @param object the object's name
 * @param position where
 * @param observed when it was observed, UTC
 * @param received when it was received, UTC, where it was recorded
 * @param speed how much faster than it came, 1 to 1,000; null: as fast as it goes
 * @param goOn whether a saved query reads what it has not read yet; otherwise all, each time
 */
public record ArchiveQuery(
    @Nullable @Field(help = "a file or folder in data/alert-archive; all of them if empty")
        String archive,
    @Nullable @Field(label = "Object", help = "as the survey calls it: ZTF18abkkajv") String object,
    @Nullable Cone position,
    @Nullable @Field(label = "Observed") Range<Instant> observed,
    @Nullable @Field(label = "Received", help = "of recorded streams") Range<Instant> received,
    @Nullable
        @Field(
            label = "Replay, times as fast",
            help = "1 as it came, up to 1000; as fast as it goes if empty")
        Double speed,
    @Field(
            label = "Go on where it was left",
            help = "a saved query reads what is new in the files, instead of all of it each time")
        boolean goOn) {
  private static final double FASTEST = 1_000;

  public ArchiveQuery {
    if (speed != null && !(speed >= 1 && speed <= FASTEST)) {
      throw new IllegalArgumentException("a replay is 1 to 1000 times as fast as it came");
    }
  }
}
