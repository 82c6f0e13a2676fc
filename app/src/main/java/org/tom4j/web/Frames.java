package org.tom4j.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;
import org.tom4j.access.Viewer;

/** Makes the frame round a page from the request. */
public final class Frames {
  static final String THEME_COOKIE = "tom_theme";

  private final String tomName;
  private final String version;
  private final String assets;
  private final Banner banner;

  /**
   * @param assets where style and script are, ending in a slash
   * @param banner above the pages of those who are signed in
   */
  Frames(String tomName, String version, String assets, Banner banner) {
    this.tomName = tomName;
    this.version = version;
    this.assets = assets;
    this.banner = banner;
  }

  /** The frame of a page of this title; messages that wait are told by it, once. */
  Frame of(HttpServletRequest request, String title) {
    Viewer viewer = Requests.viewer(request);
    return new Frame(
        tomName,
        title,
        Requests.address(request),
        viewer.name(),
        viewer.admin(),
        theme(request),
        csrfToken(request),
        Flashes.take(request),
        version,
        assets,
        viewer.isAnonymous() ? null : banner.words());
  }

  private static String theme(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(THEME_COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("auto");
  }

  private static String csrfToken(HttpServletRequest request) {
    return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
        .map(CsrfToken::getToken)
        .orElse("");
  }
}
