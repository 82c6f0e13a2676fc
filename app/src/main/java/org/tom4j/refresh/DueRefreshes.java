package org.tom4j.refresh;

import java.time.Duration;
import java.time.Instant;
import org.tom4j.work.Recurring;

/** Asks about the targets that are to be kept up to date, as their times come. */
final class DueRefreshes implements Recurring {
  static final Duration LOOK = Duration.ofMinutes(5);

  /** Of a turn; services are asked one after another, and persons' own wishes go before. */
  static final int MOST = 200;

  private final RefreshRuleStore rules;
  private final Refreshes refreshes;

  DueRefreshes(RefreshRuleStore rules, Refreshes refreshes) {
    this.rules = rules;
    this.refreshes = refreshes;
  }

  @Override
  public String name() {
    return "refreshes";
  }

  @Override
  public Instant take(Instant now) {
    long asked = rules.due(now, MOST).stream().filter(due -> rules.take(due, now)).count();
    if (asked > 0) {
      refreshes.wake();
    }
    return now.plus(LOOK);
  }
}
