package org.tom4j.runtime.contract;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.threads.Blame;

/** A check on a thread of its own, which is left behind if it never ends. */
record TimedCheck<Q extends Record, A>(String name, Subject<Q, A> subject, Body<Q, A> body)
    implements Check {

  /** What is tried; returns if the module keeps its word. */
  @FunctionalInterface
  interface Body<Q extends Record, A> {
    /**
     * @throws Broken if it does not
     * @throws NotTried if there is nothing to try
     */
    void check(Attempt<Q, A> attempt) throws InterruptedException;
  }

  @Override
  public Result run() {
    Blame blame = Blame.ofClass(subject.broker().getClass().getName());
    try (Attempt<Q, A> attempt = new Attempt<>(subject)) {
      Run run = new Run(() -> body.check(attempt), blame);
      Thread thread = Threads.start("check: " + name, subject.broker(), run);
      if (run.done.await(Limits.CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
        return run.result;
      }
      String place = blame.place(thread.getStackTrace());
      thread.interrupt();
      return new Result.Failed("did not end within " + Limits.CHECK.toSeconds() + " s" + place);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result.Failed("was interrupted");
    }
  }

  @FunctionalInterface
  private interface Tried {
    void out() throws InterruptedException;
  }

  private static final class Run implements Runnable {
    final CountDownLatch done = new CountDownLatch(1);
    private final Tried tried;
    private final Blame blame;
    volatile Result result = new Result.Failed("the module ran out of memory or stack");

    Run(Tried tried, Blame blame) {
      this.tried = tried;
      this.blame = blame;
    }

    @Override
    public void run() {
      try {
        result = outcome();
      } finally {
        done.countDown();
      }
    }

    private Result outcome() {
      try {
        tried.out();
        return new Result.Passed();
      } catch (Broken broken) {
        return new Result.Failed(words(broken));
      } catch (NotTried reason) {
        return new Result.Skipped(words(reason));
      } catch (Throwable thrown) {
        return new Result.Failed("threw " + blame.words(thrown));
      }
    }

    private static String words(RuntimeException told) {
      @Nullable String words = told.getMessage();
      return words == null ? told.toString() : words;
    }
  }
}
