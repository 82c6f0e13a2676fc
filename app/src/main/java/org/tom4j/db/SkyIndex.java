package org.tom4j.db;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2RegionCoverer;
import java.util.ArrayList;
import java.util.List;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

/**
 * The sky as numbers in an indexed column: S2 leaf cells, near on the sky = near as numbers. A cone
 * becomes at most eight ranges of cells; the exact distance is checked afterwards. A cell never
 * crosses a face of the cube, so its range keeps its order as signed 64-bit numbers.
 */
public final class SkyIndex {
  private static final int MAX_RANGES = 8;

  /** One part in 10^9 more than asked, so that rounding loses nothing at the rim. */
  private static final double SLACK_DEGREES = 1e-9;

  private SkyIndex() {}

  /** Both ends included. */
  public record Range(long from, long to) {}

  /** The leaf cell of a position, about 1 cm on the Earth, 0.3 milliarcsec on the sky. */
  public static long cell(SkyPosition position) {
    return S2CellId.fromLatLng(
            S2LatLng.fromDegrees(position.decDegrees(), position.raDegrees()).normalized())
        .id();
  }

  /** Ranges that together cover the cone, and a little more. */
  public static List<Range> ranges(Cone cone) {
    var center =
        S2LatLng.fromDegrees(cone.center().decDegrees(), cone.center().raDegrees()).normalized();
    double radius = Math.min(180, cone.radius().degrees() * (1 + 1e-9) + SLACK_DEGREES);
    var cap = S2Cap.fromAxisAngle(center.toPoint(), S1Angle.degrees(radius));
    var coverer = S2RegionCoverer.builder().setMaxCells(MAX_RANGES).build();
    List<Range> ranges = new ArrayList<>(MAX_RANGES);
    for (S2CellId cell : coverer.getCovering(cap).cellIds()) {
      ranges.add(new Range(cell.rangeMin().id(), cell.rangeMax().id()));
    }
    return ranges;
  }
}
