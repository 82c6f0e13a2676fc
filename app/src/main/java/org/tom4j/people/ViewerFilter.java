package org.tom4j.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tom4j.access.Viewer;
import org.tom4j.web.Problems;
import org.tom4j.web.Requests;

/** Resolves who is looking, once a request: by the session, or for the API by a key. */
public final class ViewerFilter extends OncePerRequestFilter {
  private static final Pattern KEY = Pattern.compile("(?i:Token|Bearer) +(\\S{1,200})");
  private static final Pattern PERSON = Pattern.compile("[1-9][0-9]{0,17}");

  /** Wrong keys count for the address alone: they name nobody. */
  private static final String NOBODY = "(key)";

  private final People people;
  private final SignInLimits limits;

  ViewerFilter(People people, SignInLimits limits) {
    this.people = people;
    this.limits = limits;
  }

  /** A key instead of a session; such a request needs no form's token. */
  static Optional<String> key(HttpServletRequest request) {
    return Requests.isApi(request) || Requests.isOfMachines(request)
        ? Optional.ofNullable(request.getHeader("Authorization"))
        : Optional.empty();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Stream.of("/assets/", "/static/").anyMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> key = key(request);
    Viewer viewer = key.map(this::byKey).orElseGet(this::bySession);
    if (key.isPresent() && viewer.isAnonymous()) {
      refuse(request, response);
      return;
    }
    Requests.setViewer(request, viewer);
    chain.doFilter(request, response);
  }

  /**
   * Who tries keys is slowed down as who tries passwords. A good key is let in all the same: a
   * forgotten program with an old one, behind the same address, must not lock its colleagues out,
   * and nobody guesses 256 bits.
   */
  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String address = request.getRemoteAddr();
    Optional<Duration> wait = limits.take(NOBODY, address);
    if (wait.isPresent()) {
      response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
      Problems.send(
          response,
          429,
          "Too many wrong keys from this address. Make a new key at /accounts/token/.");
      return;
    }
    Problems.send(response, 401, "There is no such key, or its person is not active.");
  }

  private Viewer byKey(String authorization) {
    Matcher key = KEY.matcher(authorization.strip());
    return key.matches() ? people.viewerOfToken(key.group(1)) : Viewer.ANONYMOUS;
  }

  private Viewer bySession() {
    @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && PERSON.matcher(known.getName()).matches()
        ? people.viewer(Long.parseLong(known.getName()))
        : Viewer.ANONYMOUS;
  }
}
