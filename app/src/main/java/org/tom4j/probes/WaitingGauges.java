package org.tom4j.probes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.probes.WaitingFinder.Waiting;

/** What waits in the database: the same in every process of a TOM. */
final class WaitingGauges implements Gauges {
  private static final Logger log = LoggerFactory.getLogger(WaitingGauges.class);

  private final WaitingFinder finder;
  private final MultiGauge work;
  private final MultiGauge letters;

  WaitingGauges(WaitingFinder finder, MeterRegistry registry) {
    this.finder = finder;
    this.work =
        MultiGauge.builder("tom.work.waiting")
            .description("Work that waits in the database, of all processes together")
            .register(registry);
    this.letters =
        MultiGauge.builder("tom.dead.letters.waiting")
            .description("Messages that could not be read, of all processes together")
            .register(registry);
  }

  @Override
  public void refresh() {
    try {
      work.register(rows("kind", finder.work()), true);
      letters.register(rows("query", finder.deadLetters()), true);
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database did not tell what waits: {}", e.getMessage());
      work.register(List.of(), true);
      letters.register(List.of(), true);
    }
  }

  private static List<MultiGauge.Row<?>> rows(String tag, List<Waiting> waiting) {
    return waiting.stream()
        .<MultiGauge.Row<?>>map(each -> MultiGauge.Row.of(Tags.of(tag, each.kind()), each.rows()))
        .toList();
  }
}
