package org.tom4j.bench;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.tom4j.astro.SkyPosition;
import org.tom4j.filters.Sky;
import org.tom4j.filters.UnknownInSkyException;

/**
 * One list of targets, whose nearest is found without any index but the order of declinations: what
 * a TOM's own search is compared with.
 */
final class SkyByHand implements Sky {
  private static final Comparator<SkyPosition> BY_DEC =
      Comparator.comparingDouble(SkyPosition::decDegrees);

  private final List<SkyPosition> byDec;

  SkyByHand(List<SkyPosition> targets) {
    this.byDec = targets.stream().sorted(BY_DEC).toList();
  }

  @Override
  public List<String> lists() {
    return List.of(NightTargets.LIST);
  }

  @Override
  public List<String> regions() {
    return List.of();
  }

  @Override
  public boolean contains(String region, SkyPosition position) {
    throw new UnknownInSkyException("there is no region here");
  }

  /** Goes north and south from the position until the declination alone is farther away. */
  @Override
  public double separation(String list, SkyPosition position) {
    int found = Collections.binarySearch(byDec, position, BY_DEC);
    int start = found < 0 ? -found - 1 : found;
    double nearest = nearest(byDec.subList(start, byDec.size()), position, 180);
    return nearest(byDec.subList(0, start).reversed(), position, nearest);
  }

  /**
   * @param so degrees to the nearest of others
   */
  private static double nearest(List<SkyPosition> targets, SkyPosition position, double so) {
    double nearest = so;
    for (SkyPosition target : targets) {
      if (Math.abs(target.decDegrees() - position.decDegrees()) >= nearest) {
        break;
      }
      nearest = Math.min(nearest, position.separationTo(target).degrees());
    }
    return nearest;
  }
}
