package org.tom4j.schedules;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Takes turns as they come due, in the background, from {@link #start} until it is closed. */
public final class Turns implements AutoCloseable {
  /** How soon a turn is tried again that the database did not let through. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Scheduler scheduler;

  Turns(TurnTable table, Turn turn, InstantSource clock, String process) {
    Task<Void> task =
        Tasks.custom(TurnTable.TASK, Void.class)
            .onFailure(
                (failed, operations) -> operations.reschedule(failed, clock.instant().plus(AGAIN)))
            // By the time it was due, it is known whether its run had begun.
            .onDeadExecution((dead, operations) ->
                operations.reschedule(dead, dead.getExecution().executionTime))
            .execute((instance, context) ->
                after(
                    turn.take(
                        Long.parseLong(instance.getId()), context.getExecution().executionTime)));
    this.scheduler = table.scheduler(task, clock, process);
  }

  private static CompletionHandler<Void> after(Optional<Instant> next) {
    return (complete, operations) ->
        next.ifPresentOrElse(time -> operations.reschedule(complete, time), operations::stop);
  }

  /** From now on this process takes turns. */
  void start() {
    scheduler.start();
  }

  /** Looks for turns that are due at once rather than within seconds. */
  public void look() {
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
