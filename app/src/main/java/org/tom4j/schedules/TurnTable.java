package org.tom4j.schedules;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.tom4j.db.Db;

/**
 * Turns that wait in db-scheduler's table, one a query. Whichever process of several takes one has
 * it alone.
 */
final class TurnTable {
  /** The task's name; its instances are named by the queries' numbers. */
  static final String TASK = "query";

  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Db db;
  private final SchedulerClient client;

  TurnTable(Db db) {
    this.db = db;
    this.client =
        SchedulerClient.Builder.create(db.joined()).jdbcCustomization(new TurnTimes()).build();
  }

  /** A query's next turn, in place of the one it waits for; part of the caller's transaction. */
  void await(long query, Instant time) {
    try {
      boolean _ =
          client.schedule(
              new TaskInstance<Void>(TASK, Long.toString(query)),
              time,
              ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceCurrentlyExecutingException underWay) {
      // Once it has ended it looks at the schedule anew, and finds this one.
    }
  }

  /** The first turn of what recurs, unless it waits for one already. */
  void awaitFirst(String name, Instant time) {
    boolean _ =
        client.schedule(
            new TaskInstance<Void>(name, "all"), time, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
  }

  /**
   * What takes turns in this process once it is started. One thread: a turn only starts a run, and
   * on SQLite each of its statements waits for the only writer.
   */
  Scheduler scheduler(List<Task<?>> tasks, InstantSource clock, String process) {
    return Scheduler.create(db.joined(), tasks)
        .jdbcCustomization(new TurnTimes())
        .clock(clock::instant)
        .threads(1)
        .pollingInterval(LOOK)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(6)
        .shutdownMaxWait(FAREWELL)
        .schedulerName(new SchedulerName.Fixed(process))
        .build();
  }
}
