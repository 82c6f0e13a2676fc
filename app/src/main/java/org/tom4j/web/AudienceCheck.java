package org.tom4j.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tom4j.access.Viewer;
import org.tom4j.settings.TomSettings.Access;

/** Lets a page's method be called by its {@link Audience} alone. */
final class AudienceCheck implements HandlerInterceptor {
  private final Access access;
  private final Errors errors;

  AudienceCheck(Access access, Errors errors) {
    this.access = access;
    this.errors = errors;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    Viewer viewer = Requests.viewer(request);
    if (allows(audience(method), viewer)) {
      return true;
    }
    if (viewer.isAnonymous()) {
      errors.askToLogIn(request, response);
    } else {
      errors.send(403, "Only who looks after this TOM may do that.", request, response);
    }
    return false;
  }

  private boolean allows(Audience.Kind audience, Viewer viewer) {
    return switch (audience) {
      case EVERYONE -> true;
      case READERS -> access == Access.READ_ONLY || !viewer.isAnonymous();
      case PERSONS -> !viewer.isAnonymous();
      case ADMINS -> viewer.admin();
    };
  }

  /** The method's own, else its class's, else persons: a page that forgot is not an open one. */
  static Audience.Kind audience(HandlerMethod method) {
    return Optional.ofNullable(method.getMethodAnnotation(Audience.class))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Audience.class)))
        .map(Audience::value)
        .orElse(Audience.Kind.PERSONS);
  }
}
