package org.tom4j.neighbours;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.NearbyObject;

/**
 * What is known of a place.
 *
 * @param answers one a service
 */
record Neighbourhood(Cone cone, List<Heard> answers) {

  Neighbourhood {
    answers = List.copyOf(answers);
  }

  /**
   * An object.
   *
   * @param separation from the cone's middle to where the catalogue has it, arcseconds; null: it
   *     has no position
   */
  record Neighbour(String source, NearbyObject near, @Nullable Double separation) {}

  /** All objects, the nearest first. */
  List<Neighbour> neighbours() {
    return answers.stream()
        .flatMap(heard -> heard.objects().stream().map(near -> neighbour(heard.source(), near)))
        .sorted(
            Comparator.comparing(
                Neighbour::separation, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private Neighbour neighbour(String source, NearbyObject near) {
    SkyPosition position = near.object().position();
    return new Neighbour(
        source, near, position == null ? null : cone.center().separationTo(position).arcseconds());
  }
}
