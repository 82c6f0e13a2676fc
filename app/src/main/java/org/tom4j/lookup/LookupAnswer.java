package org.tom4j.lookup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.ResolvedObject;

/** What services know of a name, as the API tells it. */
@Says("What is called by a name.")
record LookupAnswer(
    String name,
    @Says("The service whose answer a target would be made of; null: none tells where it is.")
        @Nullable String best,
    @Says("One a service; first those whose word counts most.") List<Answer> answers) {

  @Says("What one service says.")
  record Answer(
      String source,
      @Says("known, unknown, failed, or waiting: ask again for it.") String state,
      @Says("Why it knows nothing.") @Nullable String words,
      @Says("What it knows.") @Nullable Found object) {}

  @Says("An object that a service knows by the name.")
  record Found(
      String name,
      List<String> aliases,
      @Says("Degrees, ICRS.") @Nullable Double ra,
      @Says("Degrees, ICRS.") @Nullable Double dec,
      @Says("Of the position, Julian years.") @Nullable Double epoch,
      @Says("mas/yr, with cos dec.") @Nullable Double pmRa,
      @Says("mas/yr.") @Nullable Double pmDec,
      @Says("mas.") @Nullable Double parallax,
      @Nullable Double redshift,
      @Says("In the service's own words or code.") @Nullable String type,
      @Says("How it moves round the Sun.") @Nullable Elements elements,
      @Says("For people.") @Nullable String page) {}

  @Says("Osculating elements, ecliptic and equinox of J2000.")
  record Elements(
      @Says("MJD, TDB.") double epochOfElements,
      double eccentricity,
      @Says("au.") double perihdist,
      @Says("Degrees.") double inclination,
      @Says("Degrees.") double lngAscNode,
      @Says("Degrees.") double argOfPerihelion,
      @Says("MJD, TDB.") double epochOfPerihelion,
      @Says("H, or M1 of a comet.") @Nullable Double absMag,
      @Says("G, or k1 of a comet.") @Nullable Double slope) {}

  static LookupAnswer of(Lookup lookup) {
    return new LookupAnswer(
        lookup.name(),
        lookup.best().map(Told::source).orElse(null),
        lookup.answers().stream().map(LookupAnswer::answer).toList());
  }

  private static Answer answer(Told told) {
    ResolvedObject object = told.object();
    return new Answer(
        told.source(),
        told.state().name().toLowerCase(Locale.ROOT),
        told.words().isEmpty() ? null : told.words(),
        object == null ? null : found(object));
  }

  private static Found found(ResolvedObject object) {
    var position = object.position();
    URI page = object.page();
    return new Found(
        object.name(),
        object.aliases(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        object.epoch(),
        object.pmRa(),
        object.pmDec(),
        object.parallax(),
        object.redshift(),
        object.type(),
        elements(object.orbit()),
        page == null ? null : page.toString());
  }

  private static @Nullable Elements elements(@Nullable Orbit orbit) {
    return orbit == null
        ? null
        : new Elements(
            orbit.epoch(),
            orbit.eccentricity(),
            orbit.perihelionDistance(),
            orbit.inclination(),
            orbit.ascendingNode(),
            orbit.argumentOfPerihelion(),
            orbit.perihelionTime(),
            orbit.absoluteMagnitude(),
            orbit.slope());
  }
}
