package org.tom4j.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of a process that serves no pages: how it does may be asked, and modules reach the project's own
 * files, as in every process; all else is told where to go.
 */
final class NoPages extends OncePerRequestFilter {
  private static final String WORDS =
      "This process of the TOM listens and serves no pages: another one does. How it does:"
          + " /actuator/health\n";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Stream.of("/actuator/", "/static/").anyMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write(WORDS.getBytes(StandardCharsets.UTF_8));
  }
}
