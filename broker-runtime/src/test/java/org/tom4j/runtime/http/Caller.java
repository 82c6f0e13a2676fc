package org.tom4j.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.json.JsonBinding;

/** A network with little patience, which may ask this machine, and notes what happens. */
final class Caller implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  final List<String> bad = new CopyOnWriteArrayList<>();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final Network network;
  final FetchHttp http;

  Caller() {
    this(settings(true), URI.create("http://127.0.0.1:1/"), Set.of());
  }

  Caller(NetworkSettings settings, URI ownAddress, Set<String> privateHosts) {
    Pauses noted =
        (time, closed) -> {
          pauses.add(time);
          return closed.getCount() == 0;
        };
    this.network = new Network(settings, () -> ownAddress, InstantSource.fixed(NOW), noted);
    this.http = network.open(new JsonBinding(), this::note, privateHosts);
  }

  /**
   * Silence of 400 ms, at least 1000 bytes a second over 800 ms, 1 MB an answer, 1 kB an element.
   */
  static NetworkSettings settings(boolean allowPrivate) {
    return new NetworkSettings(
        "tom4j-test",
        Set.of(),
        allowPrivate,
        Duration.ofSeconds(2),
        Duration.ofMillis(400),
        1_000_000,
        1_000,
        1_000,
        Duration.ofMillis(800),
        1e9,
        Duration.ofSeconds(60));
  }

  private void note(long where, @Nullable String member, @Nullable String value, String reason) {
    bad.add(where + " " + member + " " + value + " " + reason);
  }

  @Override
  public void close() {
    http.close();
    network.close();
  }
}
