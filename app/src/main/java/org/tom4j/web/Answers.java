package org.tom4j.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends what pages' methods answer. */
public final class Answers implements HandlerMethodReturnValueHandler {
  private final Templates templates;
  private final Frames frames;

  Answers(Templates templates, Frames frames) {
    this.templates = templates;
    this.frames = frames;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Answer.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
    HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
    if (asked == null || response == null || !(answer instanceof Answer known)) {
      throw new IllegalStateException(type + " answered " + answer);
    }
    send(known, asked, response);
  }

  /** Sends an answer; also for filters, which have no page's method. */
  public void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (answer) {
      case Page page -> show(page, request, response);
      case SeeOther other -> {
        Flashes.add(request, other.flashes());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", other.path());
      }
      case Unchanged() -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private void show(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String html = templates.page(page.template(), frames.of(request, page.title()), page.page());
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
