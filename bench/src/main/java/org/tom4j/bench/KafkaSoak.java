package org.tom4j.bench;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.tom4j.testing.Browser;
import org.tom4j.testing.TomProcess;

/**
 * Very many alerts out of a Kafka, while the TOM is killed and Kafka is started again at times that
 * a seed decides: each alert is there once in the end. Some are sent twice.
 */
final class KafkaSoak {
  private static final int PARTITIONS = 4;
  private static final int TWICE_IN = 97;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Table table;
  private final KafkaLoad load;
  private final long count;
  private final int rate;
  private final Random random;
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean all;

  private KafkaSoak(Table table, KafkaLoad load, Options options) {
    this.table = table;
    this.load = load;
    this.count = (long) options.number("count", 1_000_000);
    this.rate = (int) options.number("rate", 3_000);
    this.random = new Random((long) options.number("seed", 7));
  }

  static int run(Options options) throws Exception {
    Table table = new Table(options.command());
    try (KafkaLoad load = KafkaLoad.start("small", PARTITIONS)) {
      new KafkaSoak(table, load, options)
          .soak((int) options.number("kills", 12), (int) options.number("restarts", 6));
    }
    return table.exitCode();
  }

  private void soak(int kills, int restarts) throws Exception {
    long from = System.nanoTime();
    Thread sending = Thread.ofPlatform().name("sending").start(this::send);
    TomProcess tom = TomProcess.start(load.project().folder(), "-Xmx512m");
    try {
      Browser person = tom.admin();
      load.listen(person, null);
      long step = count / (kills + restarts + 1);
      int killed = 0;
      int restarted = 0;
      while (killed < kills || restarted < restarts) {
        awaitStored((killed + restarted) * step + random.nextLong(step) + 1);
        if (random.nextInt(kills + restarts - killed - restarted) < kills - killed) {
          tom.kill();
          killed++;
          say("TOM killed", killed, from);
          tom = TomProcess.start(load.project().folder(), "-Xmx512m");
        } else {
          load.kafka().stop();
          Thread.sleep(random.nextLong(5_000));
          load.kafka().startAgain();
          restarted++;
          say("Kafka started again", restarted, from);
        }
      }
      sending.join();
      awaitStored(count);
      // Those that came twice are behind, too.
      load.await("select sum(next) = " + load.messages() + " from stream_position");
      double seconds = (System.nanoTime() - from) / 1e9;
      table.row(
          "%,d alerts, the TOM killed %d times, Kafka started again %d times"
              .formatted(count, killed, restarted),
          "1 million",
          "%,.0f s, %,.0f/s".formatted(seconds, count / seconds));
      table.row("heap in use after a collection", "≤ 512 MB", new Memory(tom.pid()).heap() + " MB");
      table.promise("no OutOfMemoryError", !tom.words().contains("OutOfMemoryError"));
    } finally {
      all = true;
      tom.close();
    }
    promises();
  }

  private void say(String what, int times, long from) throws Exception {
    System.err.printf(
        "%5.0f s  %s (%d)  %,d of %,d sent are stored%n",
        (System.nanoTime() - from) / 1e9, what, times, stored(), sent.get());
  }

  private void send() {
    long from = System.nanoTime();
    for (long n = 0; n < count && !all; n++) {
      LockSupport.parkNanos(from + n * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
      load.send(n);
      if (n % TWICE_IN == 0) {
        load.send(n);
      }
      sent.set(n + 1);
    }
    load.flush();
  }

  private long stored() throws Exception {
    return Long.parseLong(load.project().ask("select count(*) from alert"));
  }

  private void awaitStored(long alerts) throws Exception {
    long last = -1;
    long until = System.nanoTime() + PATIENCE.toNanos();
    for (long now = stored(); now < alerts; now = stored()) {
      if (now > last) {
        last = now;
        until = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > until) {
        throw new IllegalStateException("nothing was stored for " + PATIENCE + ", after " + now);
      }
      Thread.sleep(200);
    }
  }

  private void promises() throws Exception {
    LoadProject project = load.project();
    table.promise("as many alerts as were sent", stored() == count);
    table.promise(
        "each of them once",
        project
            .ask(
                "select count(distinct alert_id) || ' ' || min(cast(alert_id as integer)) || ' '"
                    + " || max(cast(alert_id as integer)) from alert")
            .equals(
                count + " " + NumberedPackets.FIRST + " " + (NumberedPackets.FIRST + count - 1)));
    table.promise(
        "the messages were read to their end",
        project
            .ask("select sum(next) from stream_position")
            .equals(Long.toString(load.messages())));
    table.promise("no message was bad", load.sum("bad") == 0);
    table.promise(
        "each run counts its rows",
        project
            .ask(
                "select count(*) from query_run r where r.kept <>"
                    + " (select count(*) from run_alert a where a.run_id = r.id)")
            .equals("0"));
    table.promise("the database is whole", project.ask("pragma integrity_check").equals("ok"));
  }
}
