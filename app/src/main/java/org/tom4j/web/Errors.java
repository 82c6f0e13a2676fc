package org.tom4j.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.settings.TomSettings.Access;

/** Sends what went wrong in the shape that whoever asks can read. */
public final class Errors {
  private final Answers answers;
  private final Access access;

  Errors(Answers answers, Access access) {
    this.answers = answers;
    this.access = access;
  }

  /**
   * Sends an error page, or problem+json for the API.
   *
   * @param words what happened and what can be done, for a person
   */
  public void send(
      int status, String words, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    Viewer viewer = Requests.viewer(request);
    boolean hidden = status == 404 && viewer.isAnonymous() && isHidden(request);
    if (hidden || (status == 403 && viewer.isAnonymous())) {
      askToLogIn(request, response);
    } else if (Requests.isApi(request)) {
      Problems.send(response, status, words);
    } else {
      ErrorPage page = ErrorPage.of(status, words);
      answers.send(
          Page.of("error/error.jte", page.title(), page).withStatus(status), request, response);
    }
  }

  /** What is there and what is not is nothing to tell a stranger here. */
  private boolean isHidden(HttpServletRequest request) {
    return access == Access.LOCKED || Requests.isApi(request);
  }

  /** The sign-in page with the way back, or 401 for the API. */
  public void askToLogIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Requests.isApi(request)) {
      Problems.send(response, 401, "A key is needed: Authorization: Token KEY.");
    } else {
      answers.send(SeeOther.to(LocalPath.logIn(wayBack(request))), request, response);
    }
  }

  /** What a form sends to is no page: the way back is the page that the form stands on. */
  private static String wayBack(HttpServletRequest request) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return Requests.address(request);
    }
    @Nullable String from = request.getHeader("Referer");
    String site = Site.of(request, null).base() + "/";
    return from != null && from.startsWith(site)
        ? LocalPath.orElse(from.substring(site.length() - 1), "/")
        : "/";
  }
}
