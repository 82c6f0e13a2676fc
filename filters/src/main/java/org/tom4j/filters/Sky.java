package org.tom4j.filters;

import java.util.List;
import org.tom4j.astro.SkyPosition;

/**
 * What a filter may ask about the sky of a TOM: how far an alert is from the targets of a list, and
 * whether it lies in a region. A filter that names neither asks nothing.
 *
 * <p>The two lists of names are asked while a filter is read, and for completion; the two questions
 * for every alert, by any thread, as long as the filter is in use. Names are compared as they are
 * written.
 */
public interface Sky {
  /** One with no list and no region in it. */
  Sky EMPTY =
      new Sky() {
        @Override
        public List<String> lists() {
          return List.of();
        }

        @Override
        public List<String> regions() {
          return List.of();
        }

        @Override
        public double separation(String list, SkyPosition position) {
          throw new UnknownInSkyException("there is no list of targets here");
        }

        @Override
        public boolean contains(String region, SkyPosition position) {
          throw new UnknownInSkyException("there is no region here");
        }
      };

  /** The names of the lists of targets that there are. */
  List<String> lists();

  /** The names of the regions that there are. */
  List<String> regions();

  /**
   * How far the nearest target of a list is.
   *
   * @param position where the alert is, ICRS
   * @return degrees, from 0 to 180
   * @throws UnknownInSkyException if it cannot be told, also because the list is no longer there;
   *     anything else that is thrown is told in the same way
   */
  double separation(String list, SkyPosition position);

  /**
   * Whether a position lies in a region.
   *
   * @param position where the alert is, ICRS
   * @throws UnknownInSkyException if it cannot be told, also because the region is no longer there;
   *     anything else that is thrown is told in the same way
   */
  boolean contains(String region, SkyPosition position);
}
