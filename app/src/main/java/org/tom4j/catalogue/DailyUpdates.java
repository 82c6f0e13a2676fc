package org.tom4j.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.runtime.modules.SettingField;
import org.tom4j.work.Recurring;

/** Every catalogue once a day, some time after its service has closed the day before. */
final class DailyUpdates implements Recurring {
  /** UTC; files of a day are written in the first hours of the next. */
  private static final LocalTime WRITTEN = LocalTime.of(2, 0);

  private static final Duration LOOK = Duration.ofHours(1);

  /** A service that failed is not asked again before that. */
  private static final Duration AGAIN = Duration.ofHours(3);

  private final ModuleHost modules;
  private final StandingStore standings;
  private final CatalogueUpdates updates;
  private final InstantSource clock;
  private final boolean wanted;

  /**
   * @param wanted whether catalogues are updated by themselves at all
   */
  DailyUpdates(
      ModuleHost modules,
      StandingStore standings,
      CatalogueUpdates updates,
      InstantSource clock,
      boolean wanted) {
    this.modules = modules;
    this.standings = standings;
    this.updates = updates;
    this.clock = clock;
    this.wanted = wanted;
  }

  @Override
  public String name() {
    return "catalogues";
  }

  @Override
  public Instant take(Instant now) {
    if (wanted) {
      modules.services().stream()
          .filter(DailyUpdates::canBeAsked)
          .filter(module -> isDue(standings.of(module.name()), clock.instant()))
          .forEach(module -> {
            boolean _ = updates.begin(Viewer.CONSOLE, module);
          });
    }
    return now.plus(LOOK);
  }

  /** Whether it has a catalogue and every secret that it needs to ask for it. */
  static boolean canBeAsked(ServiceModule module) {
    return module.abilities().contains(Ability.OBJECT_CATALOGUE)
        && module.settings().stream().filter(SettingField::secret).allMatch(SettingField::isSet);
  }

  static boolean isDue(Standing standing, Instant now) {
    Instant written = now.atOffset(ZoneOffset.UTC).with(WRITTEN).toInstant();
    Instant closed = written.isAfter(now) ? written.minus(Duration.ofDays(1)) : written;
    Instant since = standing.since();
    Instant tried = standing.tried();
    return (since == null || since.isBefore(closed))
        && (tried == null || tried.plus(AGAIN).isBefore(now));
  }
}
