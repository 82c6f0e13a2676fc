package org.tom4j.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters of an address that its method does not have: a filter misspelt would otherwise
 * answer everything, and a key has no place in an address.
 */
final class KnownParameters implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && ApiRoute.isOne(method)
        && request.getQueryString() != null) {
      List<String> known =
          ApiRoute.parameters(method).stream().map(ApiRoute.Parameter::name).toList();
      var unknown = new TreeSet<>(request.getParameterMap().keySet());
      unknown.removeAll(known);
      if (!unknown.isEmpty()) {
        throw ApiProblem.of(
            400,
            "There is no parameter '%s' here; %s"
                .formatted(
                    unknown.first(),
                    known.isEmpty()
                        ? "this address has none."
                        : "known are " + String.join(", ", known) + "."));
      }
    }
    return true;
  }
}
