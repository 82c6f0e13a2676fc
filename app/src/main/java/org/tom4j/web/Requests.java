package org.tom4j.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;

/** What is asked of a request in more than one place. */
public final class Requests {
  private static final String VIEWER = Viewer.class.getName();

  private Requests() {}

  /** Who is looking; the filter that knows has run before every page. */
  public static Viewer viewer(HttpServletRequest request) {
    return request.getAttribute(VIEWER) instanceof Viewer viewer ? viewer : Viewer.ANONYMOUS;
  }

  public static void setViewer(HttpServletRequest request, Viewer viewer) {
    request.setAttribute(VIEWER, viewer);
  }

  /** Path and query as they were sent; of the first request where this is an error's. */
  public static String address(HttpServletRequest request) {
    boolean error = request.getAttribute("jakarta.servlet.error.request_uri") != null;
    @Nullable Object path =
        error ? request.getAttribute("jakarta.servlet.error.request_uri") : request.getRequestURI();
    @Nullable Object query =
        error
            ? request.getAttribute("jakarta.servlet.error.query_string")
            : request.getQueryString();
    return query == null ? String.valueOf(path) : path + "?" + query;
  }

  /** Whether a machine asks how this process does. */
  public static boolean isOfMachines(HttpServletRequest request) {
    return address(request).startsWith("/actuator/");
  }

  /** Whether a program is asking, which wants JSON and no sign-in page. */
  public static boolean isApi(HttpServletRequest request) {
    return address(request).startsWith("/api/");
  }
}
