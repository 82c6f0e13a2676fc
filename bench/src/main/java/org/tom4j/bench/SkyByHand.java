package org.tom4j.bench;

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
  private final List<SkyPosition> byDec;

  SkyByHand(List<SkyPosition> targets) {
    this.byDec =
        targets.stream().sorted(Comparator.comparingDouble(SkyPosition::decDegrees)).toList();
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
    int start = firstNotSouthOf(position.decDegrees());
    double nearest = Double.POSITIVE_INFINITY;
    for (int at = start; at < byDec.size(); at++) {
      if (byDec.get(at).decDegrees() - position.decDegrees() >= nearest) {
        break;
      }
      nearest = Math.min(nearest, haversine(byDec.get(at), position));
    }
    for (int at = start - 1; at >= 0; at--) {
      if (position.decDegrees() - byDec.get(at).decDegrees() >= nearest) {
        break;
      }
      nearest = Math.min(nearest, haversine(byDec.get(at), position));
    }
    return nearest;
  }

  private int firstNotSouthOf(double dec) {
    int from = 0;
    int to = byDec.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (byDec.get(middle).decDegrees() < dec) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static double haversine(SkyPosition one, SkyPosition other) {
    double north = sinHalf(other.decDegrees() - one.decDegrees());
    double east = sinHalf(other.raDegrees() - one.raDegrees());
    double both =
        north * north
            + Math.cos(Math.toRadians(one.decDegrees()))
                * Math.cos(Math.toRadians(other.decDegrees()))
                * east
                * east;
    return Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(both))));
  }

  private static double sinHalf(double degrees) {
    return Math.sin(Math.toRadians(degrees) / 2);
  }
}
