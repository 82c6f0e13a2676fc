package org.tom4j.runtime.modules;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tom4j.astro.SkyPosition;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;

/** A project in a temporary folder, its own small web server, and a host over both. */
final class TestProject implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(40);
  static final FeedLimits NO_LIMITS = new FeedLimits(Long.MAX_VALUE, Duration.ofMinutes(5));

  final Path folder;
  final HttpServer server;
  private final Network network;
  private ModuleHost host;

  TestProject(Path folder) throws IOException {
    this(folder, settings -> settings);
  }

  TestProject(Path folder, UnaryOperator<ModuleHostSettings> change) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    URI own = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    this.network = new Network(NetworkSettings.defaults(), () -> own, Clock.systemUTC());
    this.host = host(change);
  }

  private ModuleHost host(UnaryOperator<ModuleHostSettings> change) {
    ModuleHostSettings usual = ModuleHostSettings.ofProject(folder);
    ModuleHostSettings quick =
        new ModuleHostSettings(
            usual.brokers(),
            usual.plugins(),
            usual.cache(),
            usual.data(),
            null,
            Map.of(),
            Map.of(),
            usual.parallel(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMillis(25),
            List.of(),
            Map.of());
    return new ModuleHost(
        change.apply(quick),
        network,
        name ->
            name.equals("M31")
                ? Optional.of(SkyPosition.ofDegrees(10.68, 41.27))
                : Optional.empty(),
        Clock.systemUTC());
  }

  /** For modules that never return: gives up on them soon. */
  static ModuleHostSettings impatient(ModuleHostSettings settings) {
    return settings.withLimits(Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  /** Another host over the same folder, as after a restart. */
  ModuleHost restart(UnaryOperator<ModuleHostSettings> change) {
    host.close();
    host = host(change);
    host.start();
    return host;
  }

  ModuleHost host() {
    return host;
  }

  ModuleHost start() {
    host.start();
    return host;
  }

  BrokerModule module(String name) {
    return host.find(name)
        .orElseThrow(() -> new AssertionError("no " + name + ": " + host.reports()));
  }

  /** A module of this name whose other members are {@code body}, in {@code brokers/NAME.java}. */
  void writeModule(String name, String body) throws IOException {
    write("brokers/" + name + ".java", source(name, body));
  }

  static String source(String name, String body) {
    return """
    import java.net.URI;
    import java.time.Instant;
    import java.util.*;
    import java.util.stream.*;
    import org.tom4j.astro.*;
    import org.tom4j.broker.*;

    public class NAME implements AlertBroker<NAME.Query, NAME.Row> {
      public record Query(String targetName) {}
      public record Row(String id) {}
      @Override public BrokerInfo<Query> info() { return BrokerInfo.of("NAME", Query.class); }
      @Override public GenericAlert toGenericAlert(Row row) {
        return GenericAlert.of(row.id(), row.id(), null, SkyPosition.ofDegrees(10, 20));
      }
      NAME_BODY
    }
    """
        .replace("NAME_BODY", body)
        .replace("NAME", name);
  }

  /**
   * A statement that ignores interrupts and never ends, or rather not before this project closes.
   */
  String holding() {
    return "while (System.getProperty(\""
        + releaseKey()
        + "\") == null) { try { Thread.sleep(20); } catch (InterruptedException ignored) { } }";
  }

  /** The same with all of a core's time. */
  String spinning() {
    return "while (System.getProperty(\"" + releaseKey() + "\") == null) { Thread.onSpinWait(); }";
  }

  private String releaseKey() {
    return "released " + folder.toString().replace('\\', '/');
  }

  static String fetching(String expression) {
    return "@Override public Stream<Row> fetchAlerts(Query query, BrokerContext context) { return "
        + expression
        + "; }";
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void serve(String path, String text) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
  }

  ModuleReport report(String name) {
    return host.reports().stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + host.reports()));
  }

  AlertFeed open(String module) {
    return open(module, NO_LIMITS);
  }

  AlertFeed open(String module, FeedLimits limits) {
    return module(module).open("{\"target_name\":\"x\"}", limits);
  }

  /** Threads that live, by how their names begin. */
  static List<Thread> threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(name))
        .toList();
  }

  /** Everything a feed gives until it ends. */
  static List<FeedItem> all(AlertFeed feed) throws InterruptedException {
    List<FeedItem> items = new ArrayList<>();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!feed.ended()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("the feed did not end; it gave " + items.size() + " items");
      }
      items.addAll(feed.take(1000, Duration.ofMillis(100)));
    }
    return items;
  }

  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Polls until something is there. */
  static <T> T await(String what, Supplier<Optional<T>> supplier) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<T> found = supplier.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("waited in vain for " + what);
      }
      Thread.sleep(10);
    }
  }

  @Override
  public void close() {
    System.setProperty(releaseKey(), "now");
    host.close();
    network.close();
    server.stop(0);
  }
}
