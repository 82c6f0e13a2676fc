package org.tom4j.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ServiceModule;

/** Tells how a module's catalogue stands. */
public final class CatalogueStandings {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final CatalogueStore store;
  private final StandingStore standings;
  private final boolean daily;

  CatalogueStandings(CatalogueStore store, StandingStore standings, boolean daily) {
    this.store = store;
    this.standings = standings;
    this.daily = daily;
  }

  /** What is shown of a module's catalogue; null if it has none. */
  public @Nullable StandingView of(ServiceModule module) {
    if (!module.abilities().contains(Ability.OBJECT_CATALOGUE)) {
      return null;
    }
    Standing standing = standings.of(module.name());
    return new StandingView(
        CataloguePages.path(module.name()),
        String.format(Locale.ROOT, "%,d", store.count(module.name())),
        text(standing.updated()),
        standing.updated() == null
            ? ""
            : new Updated(
                    standing.good(),
                    standing.bad(),
                    List.of(),
                    standing.changed(),
                    List.of(),
                    List.of(),
                    null)
                .counts(),
        standing.words().lines().toList(),
        text(standing.failed()),
        Objects.requireNonNullElse(standing.failure(), ""),
        standings.isBeingRead(standing),
        byItself(module));
  }

  private String byItself(ServiceModule module) {
    if (!daily) {
      return "Not by itself: catalogues.daily is false in tom.yaml.";
    }
    return DailyUpdates.canBeAsked(module)
        ? "Once a day by itself."
        : "Once a day by itself, as soon as the module's settings are complete.";
  }

  private static String text(@Nullable Instant time) {
    return time == null ? "" : UTC.format(time);
  }
}
