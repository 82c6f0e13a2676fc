package org.tom4j.alerts;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has runs wait while the disk is nearly full: their queues fill, and their modules wait, too. */
final class RoomOnDisk {
  private static final Logger log = LoggerFactory.getLogger(RoomOnDisk.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final DiskWatch disk;
  private final RunStore runs;
  private final RunWatchers watchers;

  RoomOnDisk(DiskWatch disk, RunStore runs, RunWatchers watchers) {
    this.disk = disk;
    this.runs = runs;
    this.watchers = watchers;
  }

  /** Returns when there is room, or the run is to end. On the run's own thread. */
  void await(LiveRun live) throws InterruptedException {
    String waiting = null;
    String words = disk.pause();
    while (words != null && !live.isStopAsked() && !live.feed.ended()) {
      if (waiting == null) {
        log.warn("{} is paused: {}", live.run.title(), words);
      }
      if (!words.equals(waiting)) {
        live.pause(words, System.nanoTime());
        runs.pause(live.run.id(), words);
        watchers.changed(live.progress());
      }
      waiting = words;
      Thread.sleep(LOOK_AGAIN);
      words = disk.pause();
    }
    if (waiting != null) {
      live.advance(null, System.nanoTime());
      runs.pause(live.run.id(), null);
      watchers.changed(live.progress());
      log.info("{} goes on", live.run.title());
    }
  }
}
