package org.tom4j.targets;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;

/**
 * Which part of the list a person wants.
 *
 * @param name part of a name or alias, any case; null: all
 * @param cone within this; null: anywhere
 * @param list of the list of this number alone, which the viewer may see; null: of any or none
 * @param after the number of the target that the part before ended with; null: the first part
 */
record TargetSearch(
    TargetOrder order,
    boolean descending,
    @Nullable String name,
    @Nullable Cone cone,
    @Nullable Long list,
    @Nullable Long after) {

  static final TargetSearch NEWEST =
      new TargetSearch(TargetOrder.CREATED, true, null, null, null, null);

  boolean filtered() {
    return name != null || cone != null;
  }

  TargetSearch after(long id) {
    return new TargetSearch(order, descending, name, cone, list, id);
  }

  TargetSearch named(String part) {
    return new TargetSearch(order, descending, part, cone, list, after);
  }

  TargetSearch listed(long number) {
    return new TargetSearch(order, descending, name, cone, number, after);
  }

  TargetSearch in(Cone within) {
    return new TargetSearch(order, descending, name, within, list, after);
  }

  TargetSearch by(TargetOrder wanted, boolean fromTheEnd) {
    return new TargetSearch(wanted, fromTheEnd, name, cone, list, null);
  }
}
