package org.tom4j.bench;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;

/** The tutorial's broker: from JSON over HTTP to generic alerts with their packets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class RowsBenchmark {
  private static final int ROWS = 5_000;
  private static final FeedLimits LIMITS = new FeedLimits(Long.MAX_VALUE, Duration.ofMinutes(5));
  private static final String CANDIDATE =
      "{\"jd\":2458358.1553125,\"fid\":2,\"pid\":604155310315015018,\"diffmaglim\":20.3512,"
          + "\"magpsf\":18.8912,\"sigmapsf\":0.1023,\"ra\":32.001,\"dec\":-20.003,\"rb\":0.66,"
          + "\"programid\":1,\"field\":539,\"rcid\":2,\"isdiffpos\":\"t\",\"nid\":604,"
          + "\"fwhm\":2.31,\"classtar\":0.983,\"distnr\":0.314,\"magnr\":17.77,\"chinr\":0.61}";

  /** Earlier detections in a packet: 30 make it about as long as one of ZTF's in JSON. */
  @Param({"0", "30"})
  public int history;

  private HttpServer server;
  private Network network;
  private ModuleHost host;
  private BrokerModule module;

  @Setup
  public void start() throws IOException {
    byte[] answer = answer().getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    URI own = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    Path project = Files.createTempDirectory("tom-bench");
    Path example = Path.of(System.getProperty("tom.home", "."), "examples/mytom/brokers");
    Files.createDirectory(project.resolve("brokers"));
    Files.copy(example.resolve("MyBroker.java"), project.resolve("brokers/MyBroker.java"));
    network = new Network(NetworkSettings.defaults(), () -> own, Clock.systemUTC());
    host =
        new ModuleHost(
            ModuleHostSettings.ofProject(project),
            network,
            name -> Optional.empty(),
            Clock.systemUTC());
    host.start();
    module = host.find("MyBroker").orElseThrow();
  }

  private String answer() {
    var text = new StringBuilder("[");
    for (int i = 0; i < ROWS; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":").append(i);
      text.append(",\"name\":\"Tatooine\",\"timestamp\":\"2018-08-27T15:43:47\",\"ra\":32,");
      text.append("\"dec\":-20,\"mag\":8.25,\"score\":20,\"prv_candidates\":[");
      for (int k = 0; k < history; k++) {
        text.append(k == 0 ? "" : ",").append(CANDIDATE);
      }
      text.append("]}");
    }
    return text.append(']').toString();
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int genericAlerts() throws InterruptedException {
    int taken = 0;
    try (AlertFeed feed = module.open("{\"target_name\":\"Tatooine\"}", LIMITS)) {
      while (!feed.ended()) {
        taken += feed.take(500, Duration.ofMillis(50)).size();
      }
    }
    if (taken != ROWS) {
      throw new IllegalStateException("took " + taken);
    }
    return taken;
  }

  @TearDown
  public void stop() {
    host.close();
    network.close();
    server.stop(0);
  }
}
