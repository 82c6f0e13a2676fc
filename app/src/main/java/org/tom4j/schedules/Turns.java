package org.tom4j.schedules;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.tom4j.work.Recurring;

/** Takes turns as they come due, in the background, from {@link #start} until it is closed. */
public final class Turns implements AutoCloseable {
  /** How soon a turn is tried again that the database did not let through. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** A TOM that was just started has other things to do. */
  private static final Duration FIRST = Duration.ofMinutes(1);

  private final TurnTable table;
  private final List<Recurring> recurring;
  private final InstantSource clock;
  private final Scheduler scheduler;

  /**
   * @param recurring what else is done time and again
   */
  Turns(
      TurnTable table, Turn turn, List<Recurring> recurring, InstantSource clock, String process) {
    this.table = table;
    this.recurring = List.copyOf(recurring);
    this.clock = clock;
    Task<Void> task =
        Tasks.custom(TurnTable.TASK, Void.class)
            .onFailure(
                (failed, operations) -> operations.reschedule(failed, clock.instant().plus(AGAIN)))
            // By the time it was due, it is known whether its run had begun.
            .onDeadExecution((dead, operations) ->
                operations.reschedule(dead, dead.getExecution().executionTime))
            .execute((instance, context) -> {
              long query = Long.parseLong(instance.getId());
              Turn.Taken taken = turn.take(query, context.getExecution().executionTime);
              return (complete, operations) -> {
                taken
                    .next()
                    .ifPresentOrElse(
                        time -> operations.reschedule(complete, time), operations::stop);
                // Only now can a turn be moved: by a rule that was set while this one was taken.
                turn.changed(query, taken).ifPresent(time -> table.await(query, time));
              };
            });
    List<Task<?>> tasks = new ArrayList<>(List.of(task));
    recurring.forEach(each -> tasks.add(task(each, clock)));
    this.scheduler = table.scheduler(tasks, clock, process);
  }

  private static Task<Void> task(Recurring recurring, InstantSource clock) {
    return Tasks.custom(recurring.name(), Void.class)
        .onFailure(
            (failed, operations) -> operations.reschedule(failed, clock.instant().plus(AGAIN)))
        .onDeadExecution(
            (dead, operations) -> operations.reschedule(dead, clock.instant().plus(AGAIN)))
        .execute((instance, context) -> {
          Instant next = recurring.take(clock.instant());
          return (complete, operations) -> operations.reschedule(complete, next);
        });
  }

  /** From now on this process takes turns. */
  void start() {
    recurring.forEach(each -> table.awaitFirst(each.name(), clock.instant().plus(FIRST)));
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
