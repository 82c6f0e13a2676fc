package org.tom4j.training;

import java.time.Duration;

/** Waits for a process to come to rest, so that a training does not delay its start. */
final class Rest {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration QUIET = LOOK.dividedBy(10);
  private static final int LOOKS = 30;

  private Rest() {}

  /** Returns once it uses little of a processor, or after a minute. */
  static void await(ProcessHandle process) throws InterruptedException {
    Duration before = used(process);
    for (int i = 0; i < LOOKS; i++) {
      Thread.sleep(LOOK);
      Duration now = used(process);
      // A start that waits its turn on a busy machine is not at rest.
      boolean begun = now.compareTo(Duration.ofSeconds(1)) > 0;
      if (begun && now.minus(before).compareTo(QUIET) < 0) {
        return;
      }
      before = now;
    }
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
