package org.tom4j.targets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be said against the orbit of a target that moves: by form field, in words. */
final class OrbitCheck {
  static final String SCHEME = "scheme";

  /** What every orbit is told by. */
  private static final List<OrbitElement> ALWAYS =
      List.of(
          OrbitElement.EPOCH_OF_ELEMENTS,
          OrbitElement.ECCENTRICITY,
          OrbitElement.INCLINATION,
          OrbitElement.LNG_ASC_NODE,
          OrbitElement.ARG_OF_PERIHELION);

  private OrbitCheck() {}

  static boolean isAlwaysNeeded(OrbitElement element) {
    return ALWAYS.contains(element);
  }

  static Map<String, String> problems(OrbitElements elements) {
    Map<String, String> problems = new LinkedHashMap<>();
    scheme(elements, problems);
    for (OrbitElement element : ALWAYS) {
      if (elements.get(element) == null) {
        problems.put(element.field(), "A target that moves needs its " + element.inWords() + ".");
      }
    }
    elements
        .values()
        .forEach((element, value) -> {
          String problem = element.problem(value);
          if (problem != null) {
            problems.put(element.field(), problem);
          }
        });
    Double eccentricity = elements.get(OrbitElement.ECCENTRICITY);
    if (eccentricity != null
        && eccentricity > OrbitScheme.LONG
        && elements.scheme() != null
        && elements.scheme() != OrbitScheme.MPC_COMET) {
      problems.putIfAbsent(
          OrbitElement.ECCENTRICITY.field(),
          "An eccentricity above %s takes the scheme %s."
              .formatted(OrbitScheme.LONG, OrbitScheme.MPC_COMET.label()));
    }
    return problems;
  }

  /** All that a scheme lacks in one sentence. */
  private static void scheme(OrbitElements elements, Map<String, String> problems) {
    OrbitScheme scheme = elements.scheme();
    if (scheme == null) {
      problems.put(SCHEME, "Choose by which scheme its orbit is told.");
      return;
    }
    String missing =
        scheme.needs().stream()
            .filter(element -> elements.get(element) == null)
            .map(OrbitElement::inWords)
            .collect(Collectors.joining(" and "));
    if (!missing.isEmpty()) {
      problems.put(SCHEME, "The scheme " + scheme.label() + " needs the " + missing + " too.");
    }
  }
}
