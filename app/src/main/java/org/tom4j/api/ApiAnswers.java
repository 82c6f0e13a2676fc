package org.tom4j.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what methods of the API answer. */
final class ApiAnswers implements HandlerMethodReturnValueHandler {
  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return type.getParameterType() == ApiAnswer.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    @Nullable HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
    if (response == null || !(answer instanceof ApiAnswer<?> known)) {
      throw new IllegalStateException(type + " answered " + answer);
    }
    response.setStatus(known.status());
    if (known.location() != null) {
      response.setHeader("Location", known.location());
    }
    if (known.body() != null) {
      send(response, "application/json", known.body());
    }
  }

  /** All of it is made before any of it is sent. */
  static void send(HttpServletResponse response, String type, Object body) throws IOException {
    byte[] json = ApiJson.MAPPER.writeValueAsBytes(body);
    response.setContentType(type);
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
