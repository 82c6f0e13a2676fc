package org.tom4j.refresh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tom4j.testing.Loopback;

/**
 * A service with two surveys, North and South: each tells one measurement of its own and one that
 * both tell. South has lost an object called …down; one called …gate is told of when the gate is
 * open.
 */
public final class SurveyService implements AutoCloseable {
  private final Semaphore gate = new Semaphore(0);
  private final Semaphore reached = new Semaphore(0);
  private final HttpServer server = Loopback.serve(this::answer);

  /** The settings that the modules for both need. */
  public String settings() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return "brokers:\n  North: {address: \"%1$s\"}\n  South: {address: \"%1$s\"}\n"
        .formatted(address);
  }

  /** Puts modules for both into a project. */
  public void installIn(Path project) throws IOException {
    Path brokers = Files.createDirectories(project.resolve("brokers"));
    try (InputStream north =
        Objects.requireNonNull(
            SurveyService.class.getResourceAsStream("/brokers/NorthSurvey.java"))) {
      String source = new String(north.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(brokers.resolve("NorthSurvey.java"), source);
      Files.writeString(
          brokers.resolve("SouthSurvey.java"),
          source.replace("North", "South").replace("north", "south"));
    }
  }

  /** Lets one that waits through. */
  void open() {
    gate.release();
  }

  /** Waits until somebody asks for what is behind the gate. */
  boolean isReached() throws InterruptedException {
    return reached.tryAcquire(30, TimeUnit.SECONDS);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String survey = exchange.getRequestURI().getPath().substring(1);
    String object = exchange.getRequestURI().getQuery().substring("of=".length());
    if (object.endsWith("gate") && survey.equals("north")) {
      reached.release();
      passGate();
    }
    boolean lost = object.endsWith("down") && survey.equals("south");
    byte[] bytes = (lost ? "no such object" : points(survey)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(lost ? 404 : 200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private static String points(String survey) {
    return """
    [{"time": "2026-01-01T00:00:00Z", "mag": 18.5, "id": "shared"},
     {"time": "2026-01-02T00:00:00Z", "mag": 18.25, "id": "%s"}]
    """
        .formatted(survey);
  }

  private void passGate() {
    try {
      if (!gate.tryAcquire(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the gate stayed shut");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
