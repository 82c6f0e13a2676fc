package org.tom4j.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers when it cannot do what was asked: RFC 9457. */
public final class Problems {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CHALLENGE = "Token realm=\"tom4j\", Bearer realm=\"tom4j\"";

  private Problems() {}

  /**
   * @param detail words for whoever wrote the program that asks
   */
  public static void send(HttpServletResponse response, int status, String detail)
      throws IOException {
    send(response, status, detail, Map.of());
  }

  /**
   * @param more members beside those that every problem has, written as JSON
   */
  public static void send(
      HttpServletResponse response, int status, String detail, Map<String, ?> more)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title(status));
    problem.put("status", status);
    problem.put("detail", detail);
    problem.putAll(more);
    response.setStatus(status);
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", CHALLENGE);
    }
    response.setContentType("application/problem+json");
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static String title(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }
}
