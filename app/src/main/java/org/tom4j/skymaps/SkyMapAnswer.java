package org.tom4j.skymaps;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AlertEvent;
import org.tom4j.api.Says;

/** A sky map as the API tells of it. */
@Says("The sky map of an alert: where its event may have been, and how it stands among the others.")
record SkyMapAnswer(
    @Says("This TOM's number of the alert.") long alert,
    @Says("read; waiting: it is being read or fetched; offered: at its address; failed.")
        String state,
    @Says("Why it could not be read.") @Nullable String problem,
    @Says("Where the map is; null: it came with the notice.") @Nullable String address,
    @Says("When it was sent, UTC, if that is told.") @Nullable Instant sent,
    @Says("Whether a message takes it or its event back; `related` of the alert names that.")
        boolean retracted,
    @Says("The number of the alert with the newest map of this event, if that is newer.")
        @Nullable Long newer,
    @Says("What the map says; null until it is read.") @Nullable Map map) {

  /** What a map says. */
  record Map(
      @Says("What the map calls the event.") String object,
      String instruments,
      @Says("The program that made it.") String creator,
      @Says("When it was made, as it says.") String made,
      @Says("When the event was, as it says.") String observed,
      @Says("Of its file, hexadecimal.") String sha256,
      @Says("Of its file, bytes.") long size,
      @Says("Sum of its probabilities as they are written; levels are of this sum.") double total,
      @Says("The smallest region with 50 % of the probability, square degrees.") double areaHalf,
      @Says("The smallest region with 90 % of the probability, square degrees.") double areaNinety,
      @Says("Right ascension of the most probable place, degrees, ICRS.") double ra,
      @Says("Declination of the most probable place, degrees, ICRS.") double dec,
      @Says("Mean luminosity distance, Mpc.") @Nullable Double distance,
      @Says("Its standard deviation, Mpc.") @Nullable Double distanceError,
      @Says("How many targets that you may see lie in the region with 50 %.") int targetsInHalf,
      @Says("How many targets that you may see lie in the region with 90 %.") int targetsInNinety) {

    static Map of(ReadMap read, InsideTargets inside) {
      SkyMap map = read.map();
      MapHeader header = map.header();
      return new Map(
          header.object(),
          header.instruments(),
          header.creator(),
          header.made(),
          header.observed(),
          read.sha256(),
          read.size(),
          map.total(),
          map.half().squareDegrees(),
          map.ninety().squareDegrees(),
          map.peak().raDegrees(),
          map.peak().decDegrees(),
          header.distance(),
          header.distanceError(),
          inside.upTo(map.half().limit()),
          inside.size());
    }
  }

  static SkyMapAnswer of(SkyMaps.Seen seen, EventStanding standing, @Nullable Map map) {
    KeptNotice notice = seen.notice();
    KeptNotice.State state = seen.read() == null ? notice.state() : KeptNotice.State.READ;
    return new SkyMapAnswer(
        notice.alert(),
        state.name().toLowerCase(Locale.ROOT),
        notice.words().isEmpty() ? null : notice.words(),
        notice.address(),
        standing.event().sent(),
        standing.event().takenBack() != null,
        standing.newer().map(AlertEvent.Notice::alert).orElse(null),
        map);
  }
}
