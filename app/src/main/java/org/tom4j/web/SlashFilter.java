package org.tom4j.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Paths of pages end in a slash; whoever leaves it away is told by 308. Files have none. */
final class SlashFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty()
        || last.contains(".")
        || Stream.of("/assets/", "/static/", "/actuator/").anyMatch(path::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI() + "/";
    if (!LocalPath.isLocal(path)) {
      chain.doFilter(request, response);
      return;
    }
    @Nullable String query = request.getQueryString();
    response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
    response.setHeader("Location", query == null ? path : path + "?" + query);
  }
}
