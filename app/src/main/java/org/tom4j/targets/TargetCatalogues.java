package org.tom4j.targets;

import java.time.InstantSource;
import java.util.List;
import org.tom4j.catalogue.Catalogued;
import org.tom4j.catalogue.Catalogues;

/** What catalogues have at the place of a target. */
final class TargetCatalogues {
  private final Catalogues catalogues;
  private final InstantSource clock;

  TargetCatalogues(Catalogues catalogues, InstantSource clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** Entries where the target is now, the nearest first; of what moves round the Sun none. */
  List<Catalogued> of(Target target) {
    return target.type() == TargetType.NON_SIDEREAL
        ? List.of()
        : catalogues.at(target.positionAt(clock.instant()));
  }
}
