package org.tom4j.runtime.modules;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiles a small module that nobody uses, so that the first file a person saves does not wait for
 * the compiler's own start: cold it takes ten times as long as the second time.
 */
final class CompilerWarmUp {
  /** More gain less than they cost. */
  private static final int ROUNDS = 8;

  /** The start comes first. */
  private static final Duration AFTER = Duration.ofSeconds(1);

  private static final String SOURCE =
      """
      import java.net.URI;
      import java.time.Instant;
      import java.util.List;
      import java.util.stream.Stream;
      import org.jspecify.annotations.Nullable;
      import org.tom4j.astro.SkyPosition;
      import org.tom4j.broker.AlertBroker;
      import org.tom4j.broker.BrokerContext;
      import org.tom4j.broker.BrokerInfo;
      import org.tom4j.broker.GenericAlert;

      public final class WarmUp implements AlertBroker<WarmUp.Query, WarmUp.Row> {
        private static final URI SERVICE = URI.create("/static/none.json");

        public record Query(String targetName, @Nullable Double magnitude) {}

        public record Row(String id, String name, Instant timestamp, double ra, double dec, double mag) {}

        @Override public BrokerInfo<Query> info() { return BrokerInfo.of("Warm-up", Query.class); }

        @Override public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
          return context.http().getArray(SERVICE, Row.class)
              .filter(row -> row.name.equals(query.targetName) && List.of(1, 2).size() == 2);
        }

        @Override public GenericAlert toGenericAlert(Row row) {
          return GenericAlert.of(row.id, row.name, row.timestamp, SkyPosition.ofDegrees(row.ra, row.dec))
              .withMagnitude(row.mag).withUrl(SERVICE);
        }
      }
      """;

  private CompilerWarmUp() {}

  /** Begins on a thread of its own. */
  static void begin() {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("module compiler warm-up")
            .unstarted(CompilerWarmUp::compile);
    thread.start();
  }

  private static void compile() {
    try {
      Thread.sleep(AFTER);
      SourceCompiler compiler = new SourceCompiler(ApiPath.find().entries());
      SortedMap<String, byte[]> source = new TreeMap<>();
      source.put("WarmUp.java", SOURCE.getBytes(StandardCharsets.UTF_8));
      for (int round = 0; round < ROUNDS; round++) {
        SourceCompiler.Compiled compiled = compiler.compile(source);
        if (!compiled.problems().isEmpty()) {
          // Without a compiler the first module says so; here it would only be noise.
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error cold) {
      ModuleLog.bug(cold);
    }
  }

  /** What is compiled, for the test that it does. */
  static String source() {
    return SOURCE;
  }
}
