package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.api.Says;
import org.tom4j.catalogue.CataloguedAnswer;

/** A target as the API tells of it. */
@Says("A target.")
record TargetAnswer(
    long id,
    String name,
    List<Alias> aliases,
    TargetType type,
    Permissions permissions,
    @Says("Who made it; null: the TOM itself, or somebody who is gone.") @Nullable String owner,
    @Says("Groups whose members may see, change and delete it.") List<Group> groups,
    @Says("Degrees, ICRS, at the epoch; null of what moves.") @Nullable Double ra,
    @Says("Degrees, ICRS, at the epoch.") @Nullable Double dec,
    @Says("Julian years; null: 2000.") @Nullable Double epoch,
    @Says("mas/yr, with cos dec.") @Nullable Double pmRa,
    @Says("mas/yr.") @Nullable Double pmDec,
    @Says("mas.") @Nullable Double parallax,
    @Says("pc.") @Nullable Double distance,
    @Says("pc, one sigma.") @Nullable Double distanceErr,
    @Says("arcsec, one sigma.") @Nullable Double positionError,
    @Says("By what the orbit of a non-sidereal target is told.") @Nullable OrbitScheme scheme,
    @Says("MJD, TDB.") @Nullable Double epochOfElements,
    @Says("Degrees, J2000.") @Nullable Double meanAnomaly,
    @Says("Degrees, J2000.") @Nullable Double argOfPerihelion,
    @Says("Degrees, J2000.") @Nullable Double lngAscNode,
    @Says("Degrees, J2000.") @Nullable Double inclination,
    @Nullable Double eccentricity,
    @Says("Degrees a day.") @Nullable Double meanDailyMotion,
    @Says("au.") @Nullable Double semimajorAxis,
    @Says("MJD, TDB.") @Nullable Double epochOfPerihelion,
    @Says("au.") @Nullable Double perihdist,
    @Says("Days.") @Nullable Double ephemerisPeriod,
    @Says("Days, one sigma.") @Nullable Double ephemerisPeriodErr,
    @Says("MJD.") @Nullable Double ephemerisEpoch,
    @Says("Days, one sigma.") @Nullable Double ephemerisEpochErr,
    @Says("H, or M1 of a comet.") @Nullable Double absMag,
    @Says("G, or k1 of a comet.") @Nullable Double slope,
    @Says("Why it is here.") @Nullable String note,
    List<Extra> extras,
    @Says("What catalogues have within 3″ of where it is now, the nearest first.")
        List<CataloguedAnswer> catalogued,
    @Says("Numbers of alerts that are about it, the newest first, at most 200.") List<Long> alerts,
    @Says("The alert it was made from; null also if its survey restricts it to others.")
        @Nullable Long madeFromAlert,
    @Says("The run in which that alert was chosen.") @Nullable Long madeFromRun,
    @Says("When its position or orbit was changed last; null: it is the one it was made with.")
        @Nullable Instant positionChanged,
    @Says("Who changed it.") @Nullable String positionChangedBy,
    @Says("Where its measurements are.") String data,
    Instant created,
    Instant modified,
    @Says("Counts the changes; send it back with a change.") long version,
    boolean mayChange,
    boolean mayDelete) {

  /** A group; its number is what a change names. */
  record Group(long id, String name) {}

  /** Another name; source: who calls it so, null is a person. */
  record Alias(String name, @Nullable String source) {}

  /** A further value; source: who said so, null is a person. */
  record Extra(String key, String value, @Nullable String source) {}
}
