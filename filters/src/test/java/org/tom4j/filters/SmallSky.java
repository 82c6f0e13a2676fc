package org.tom4j.filters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/** A sky of chance in which an alert is as far from lists, and in such regions, as is said here. */
final class SmallSky implements Sky {
  /** The member of an alert that says whether it has a position. */
  static final String PLACED = "placed";

  private final Random random;
  private final Map<String, @Nullable Double> degrees = new HashMap<>();
  private final Map<String, @Nullable Boolean> inside = new HashMap<>();

  SmallSky(Random random) {
    this.random = random;
  }

  void change() {
    for (String list : lists()) {
      degrees.put(list, random.nextInt(4) == 0 ? null : random.nextInt(5) / 2.0);
    }
    for (String region : regions()) {
      inside.put(region, random.nextInt(4) == 0 ? null : random.nextBoolean());
    }
  }

  @Nullable Double degrees(String list, Map<String, @Nullable Object> members) {
    return Boolean.TRUE.equals(members.get(PLACED)) ? degrees.get(list) : null;
  }

  @Nullable Boolean inside(String region, Map<String, @Nullable Object> members) {
    return Boolean.TRUE.equals(members.get(PLACED)) ? inside.get(region) : null;
  }

  @Override
  public List<String> lists() {
    return List.of("SN hosts", "my (own) list.");
  }

  @Override
  public List<String> regions() {
    return List.of("DES", "galactic plane");
  }

  @Override
  public double separation(String list, SkyPosition position) {
    Double told = degrees.get(list);
    if (told == null) {
      throw new UnknownInSkyException("nothing is known of it");
    }
    return told;
  }

  @Override
  public boolean contains(String region, SkyPosition position) {
    Boolean told = inside.get(region);
    if (told == null) {
      throw new IllegalStateException("it is cloudy");
    }
    return told;
  }
}
