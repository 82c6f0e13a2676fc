package org.tom4j.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

/** What catalogues have at a place. Asks no service. Safe for all threads. */
public final class Catalogues {
  /** Within which an entry is shown, as TNS itself and the surveys take positions for the same. */
  public static final Angle RADIUS = Angle.ofArcseconds(3);

  private final CatalogueStore store;

  Catalogues(CatalogueStore store) {
    this.store = store;
  }

  /**
   * Entries within {@link #RADIUS}, the nearest first.
   *
   * @param position null: there is no place, and nothing is found
   */
  public List<Catalogued> at(@Nullable SkyPosition position) {
    return position == null ? List.of() : store.in(Cone.of(position, RADIUS));
  }
}
