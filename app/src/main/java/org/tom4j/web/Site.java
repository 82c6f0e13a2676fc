package org.tom4j.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where whoever asks reaches this TOM, for addresses that leave it.
 *
 * @param base such as {@code https://tom.example.org}, without a slash at its end
 */
public record Site(String base) {

  public Site {
    base = base.replaceAll("/+$", "");
  }

  /** {@code base-url} of the settings if there is one, else as this request came. */
  static Site of(HttpServletRequest request, @Nullable URI baseUrl) {
    if (baseUrl != null) {
      return new Site(baseUrl.toString());
    }
    String url = request.getRequestURL().toString();
    return new Site(url.substring(0, url.length() - request.getRequestURI().length()));
  }

  /** The whole address of a path of this site. */
  public String url(String path) {
    LocalPath.require(path);
    return base + path;
  }
}
