package org.tom4j.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a TOM answers, with its verb before it: {@code GET /targets/{id}/}. */
public final class Routes {
  private Routes() {}

  /**
   * @param wanted which patterns
   */
  public static Set<String> of(TomServer tom, Predicate<String> wanted) {
    Set<String> routes = new TreeSet<>();
    tom.part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(wanted)
                .forEach(pattern ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> routes.add(verb + " " + pattern))));
    return routes;
  }
}
