package org.tom4j.filters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which lists and regions a filter names, and whether they are there. For one reading. */
final class SkyNames {
  static final String SEPARATION = "separation_to";
  static final String REGION = "in_moc";

  private final Sky sky;
  private final Named lists;
  private final Named regions;

  SkyNames(Sky sky) {
    this.sky = sky;
    this.lists = new Named("list of targets", sky::lists);
    this.regions = new Named("region of the sky", sky::regions);
  }

  /** What is wrong with a name, or null. */
  @Nullable String problem(String function, String name) {
    return function.equals(SEPARATION) ? lists.problem(name) : regions.problem(name);
  }

  Node node(Place place, String function, String name) {
    return function.equals(SEPARATION)
        ? new OfSky(place, Kind.NUMBER, position -> sky.separation(name, position))
        : new OfSky(place, Kind.TRUTH, position -> sky.contains(name, position));
  }

  List<String> lists() {
    return List.copyOf(lists.named);
  }

  List<String> regions() {
    return List.copyOf(regions.named);
  }

  /** Names of one kind: those that there are, asked for once, and those in the filter. */
  private static final class Named {
    private final String kind;
    private final Supplier<List<String>> source;
    private final Set<String> named = new LinkedHashSet<>();
    private @Nullable List<String> known;

    Named(String kind, Supplier<List<String>> source) {
      this.kind = kind;
      this.source = source;
    }

    @Nullable String problem(String name) {
      List<String> names = known == null ? List.copyOf(source.get()) : known;
      known = names;
      if (names.contains(name)) {
        named.add(name);
        return null;
      }
      String none = Words.of(name) + " is not known as a " + kind;
      return names.isEmpty()
          ? none + "; there is none"
          : none + "; near to it are " + Nearest.of(name, names);
    }
  }
}
