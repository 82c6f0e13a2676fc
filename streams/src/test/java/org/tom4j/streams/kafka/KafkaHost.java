package org.tom4j.streams.kafka;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ConfiguredBroker;
import org.tom4j.runtime.modules.KeptSettings;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;

/** A host of one broker that {@code tom.yaml} describes as a Kafka. */
final class KafkaHost implements AutoCloseable {
  static final String NAME = "Stream";

  private static final FeedLimits LIMITS = new FeedLimits(1_000_000, Duration.ofMinutes(5));

  private final Network network =
      new Network(
          NetworkSettings.defaults().withSilence(Duration.ofSeconds(2)),
          () -> URI.create("http://127.0.0.1:1/"),
          Clock.systemUTC());
  private final ModuleHost host;

  private KafkaHost(
      Path project,
      List<Map<String, String>> entries,
      Map<String, Map<String, String>> settings,
      Clock clock) {
    this.host =
        new ModuleHost(
            ModuleHostSettings.ofProject(project)
                .withSettings(settings)
                .withConfigured(
                    entries.stream()
                        .map(entry -> new ConfiguredBroker("kafka-brokers", 1, entry))
                        .toList()),
            network,
            _ -> java.util.Optional.empty(),
            clock,
            KeptSettings.NONE);
    host.start();
  }

  /**
   * Starts one.
   *
   * @param more keys of the entry beside its name and servers
   */
  static KafkaHost start(Path project, String servers, Map<String, String> more) {
    return start(project, servers, more, Map.of());
  }

  static KafkaHost start(
      Path project, String servers, Map<String, String> more, Map<String, String> settings) {
    return start(project, servers, more, settings, Clock.systemUTC());
  }

  static KafkaHost start(
      Path project,
      String servers,
      Map<String, String> more,
      Map<String, String> settings,
      Clock clock) {
    Map<String, String> entry = new HashMap<>(more);
    entry.put("name", NAME);
    entry.put("servers", servers);
    return new KafkaHost(project, List.of(entry), Map.of(NAME, settings), clock);
  }

  /** Starts one of several entries, each written out. */
  static KafkaHost start(Path project, List<Map<String, String>> entries) {
    return new KafkaHost(project, entries, Map.of(), Clock.systemUTC());
  }

  /** Starts one of the streams that are known, with settings of one. */
  static KafkaHost start(Path project, String stream, Map<String, String> settings, Clock clock) {
    return new KafkaHost(project, List.of(), Map.of(stream, settings), clock);
  }

  /** The module's folder. */
  static Path folder(Path project) throws java.io.IOException {
    return Files.createDirectories(project.resolve("data/stream"));
  }

  BrokerModule module() {
    return module(NAME);
  }

  BrokerModule module(String name) {
    return host.find(name).orElseThrow(() -> new AssertionError("no module: " + host.reports()));
  }

  /** Why there is no module. */
  String problems() {
    return host.reports().toString();
  }

  static String query(String topics, String begin, boolean untilEnd) {
    return "{\"topics\":\"%s\",\"begin\":\"%s\",\"until_end\":%s}"
        .formatted(topics, begin, untilEnd);
  }

  /** Reads as a saved query does; what is stored goes to the places. */
  Reading read(String query, Places places) {
    return new Reading(module().resume(query, LIMITS, AlertGate.OPEN, places), places);
  }

  /** The same of a stream that is known. */
  Reading read(BrokerModule stream, String query, Places places) {
    return new Reading(stream.resume(query, LIMITS, AlertGate.OPEN, places), places);
  }

  /** Reads what is there now, from where it was left. */
  Reading readAll(String topics, Places places) throws InterruptedException {
    Reading reading = read(query(topics, "oldest", true), places);
    reading.awaitEnd();
    return reading;
  }

  @Override
  public void close() {
    host.close();
    network.close();
  }
}
