package org.tom4j.alerts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.Database;
import org.tom4j.db.Db;
import org.tom4j.runtime.feed.Packet;

/** From a mapped alert to its committed row: hash, compression and a batch's transaction. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AlertStoreBenchmark {
  private static final int BATCH = 500;
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final Random random = new Random(7);
  private Path folder;
  private Db db;
  private AlertStore store;
  private QueryRun run;
  private RunCounts counts;
  private long number;

  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("tom-bench");
    db = Db.open(new Database("jdbc:sqlite:tom.sqlite", null, null), folder);
    store = new AlertStore(db, new AlertJson(), Clock.systemUTC());
    counts = new RunCounts(0, 0, 0, 0, 0);
    db.write(sql ->
        sql.sql(
                """
                insert into query_run (id, broker, parameters, module_version, permissions,
                  started_us, state, received, bad, kept, fresh, updated)
                values (1, 'Bench', '{}', '1', 'PUBLIC', 0, 'running', 0, 0, 0, 0, 0)
                """)
            .update());
    run =
        new QueryRun(
            1,
            null,
            null,
            "Bench",
            "{}",
            "1",
            null,
            "PUBLIC",
            FIRST,
            null,
            null,
            RunState.RUNNING,
            null,
            counts,
            false,
            null);
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public RunCounts rowsOf1900Bytes() {
    List<NewAlert> batch = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      batch.add(alert(number++));
    }
    Incoming incoming = new Incoming(batch, List.of(), List.of());
    counts = counts.plus(store.add(run, counts, incoming, null));
    return counts;
  }

  private NewAlert alert(long id) {
    byte[] history = new byte[900];
    random.nextBytes(history);
    String json = "{\"id\":" + id + ",\"h\":\"" + HexFormat.of().formatHex(history) + "\"}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    var packet = Packet.of(bytes, "application/json", Packet.Origin.RECEIVED);
    GenericAlert alert =
        GenericAlert.of(
                "b" + id,
                "Bench " + id % 100_000,
                FIRST.plusSeconds(id),
                SkyPosition.ofDegrees(random.nextDouble() * 360, random.nextDouble() * 170 - 85))
            .withMagnitude(Magnitude.of(15 + random.nextDouble() * 6));
    return new NewAlert(alert, packet, ContentHash.of(packet, Set.of()), PacketCodec.encode(bytes));
  }

  @TearDown
  public void close() throws IOException {
    db.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
