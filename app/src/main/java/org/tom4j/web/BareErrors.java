package org.tom4j.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what the server refuses before any page or filter sees it: addresses that are none,
 * headers that cannot be read. A page of words that names neither the server nor what was sent, and
 * a problem for programs; of a request that is too long not even the address is known, so it gets
 * the page.
 */
final class BareErrors extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(BareErrors.class);

  private final Templates templates;
  private final String tomName;
  private final String assets;

  BareErrors(Templates templates, String tomName, String assets) {
    this.templates = templates;
    this.tomName = tomName;
    this.assets = assets;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var canAnswer = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, canAnswer);
    if (!canAnswer.get()) {
      return;
    }
    try {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
      if (isApi(request)) {
        Problems.send(response, status, words(status));
      } else {
        page(response, ErrorPage.of(status, words(status)));
      }
      response.finishResponse();
    } catch (IOException gone) {
      LOG.debug("nobody is left to tell", gone);
    }
  }

  private static boolean isApi(Request request) {
    @Nullable String address = request.getRequestURI();
    return address != null && address.startsWith("/api/");
  }

  private void page(Response response, ErrorPage page) throws IOException {
    String html =
        templates.fragment(
            "error/bare.jte", Map.of("tomName", tomName, "assets", assets, "page", page));
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String words(int status) {
    return status == 400
        ? "The address cannot be read, or something else in the request: it has characters that no"
            + " address has, or is too long."
        : ErrorPages.words(status);
  }
}
