package org.tom4j.runtime.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.PhotometryPoint;

/** What a module has in an alert's packet, without asking anybody. Runs the module's code. */
public final class InPacket {
  private InPacket() {}

  /**
   * Photometry, without what cannot be used.
   *
   * @param asked the module's method
   * @throws RuntimeException if it would have to ask its service, or cannot read its packet
   */
  public static List<PhotometryPoint> points(
      Function<BrokerContext, @Nullable Stream<PhotometryPoint>> asked, ModuleSide side) {
    @Nullable Stream<PhotometryPoint> told =
        asked.apply(new FeedContext(side, new NoNetwork(), new ArrayList<>()));
    if (told == null) {
      return List.of();
    }
    List<PhotometryPoint> points = new ArrayList<>();
    try (Stream<PhotometryPoint> closing = told) {
      closing
          .sequential()
          .limit(PointCheck.MOST)
          .forEach(point -> {
            try {
              points.add(PointCheck.check(point));
            } catch (IllegalArgumentException | NullPointerException unfit) {
              // A bad measurement is told where light curves are kept; here it counts for nothing.
            }
          });
    }
    return points;
  }

  /**
   * Photometry as columns; null if some of it could not be used, which is left out of the points.
   * {@link FluxCurve} holds nothing that {@link PointCheck} refuses or changes but strange times.
   */
  public static @Nullable FluxCurve usable(@Nullable FluxCurve told) {
    if (told == null || told.size() > PointCheck.MOST) {
      return null;
    }
    for (int i = 0; i < told.size(); i++) {
      if (told.compareTime(i, AlertCheck.FIRST) < 0 || told.compareTime(i, AlertCheck.LAST) > 0) {
        return null;
      }
    }
    return told;
  }
}
