package org.tom4j.runtime.modules;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.form.GuardedCall;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/**
 * Calls into one version of a module: each on a thread of its own, with a limit of time. A call
 * that does not return is interrupted and left behind. Safe for all threads.
 */
final class ModuleCaller implements GuardedCall {
  private final ModuleThreads threads;
  private final Blame blame;
  private final ClassLoader loader;
  private final Duration limit;

  ModuleCaller(ModuleThreads threads, Blame blame, ClassLoader loader, Duration limit) {
    this.threads = threads;
    this.blame = blame;
    this.loader = loader;
    this.limit = limit;
  }

  /**
   * @throws ModuleFailure if the code throws, does not return in time, or may not be called since
   *     too many calls before it never returned
   */
  @Override
  public <T extends @Nullable Object> T call(String what, Callable<T> code) {
    if (threads.isExhausted()) {
      throw new ModuleFailure(threads.exhaustion());
    }
    Call<T> call = new Call<>(code, blame);
    Thread thread = threads.create(what, loader, call);
    thread.start();
    try {
      if (!call.done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        String place = blame.place(thread.getStackTrace());
        giveUp(thread);
        throw new ModuleFailure(
            what + " of " + threads.name() + " did not return within " + seconds() + place);
      }
    } catch (InterruptedException stopped) {
      giveUp(thread);
      Thread.currentThread().interrupt();
      throw new ModuleFailure(what + " of " + threads.name() + " was not waited for");
    }
    return call.result(what);
  }

  private void giveUp(Thread thread) {
    thread.interrupt();
    threads.leaveBehind(thread);
  }

  private String seconds() {
    return limit.toMillis() / 1000.0 + " s";
  }

  private static final class Call<T extends @Nullable Object> implements Runnable {
    final CountDownLatch done = new CountDownLatch(1);
    private final Callable<T> code;
    private final Blame blame;
    private @Nullable T value;
    private @Nullable String failure;

    Call(Callable<T> code, Blame blame) {
      this.code = code;
      this.blame = blame;
    }

    @Override
    public void run() {
      try {
        value = code.call();
      } catch (ModuleFailure told) {
        failure = told.getMessage();
      } catch (Throwable bug) {
        // The throwable stays here: held elsewhere it would keep the module's classes alive.
        Throwable cause = bug instanceof InvocationTargetException ? bug.getCause() : bug;
        failure = blame.words(cause == null ? bug : cause);
      } finally {
        done.countDown();
      }
    }

    @SuppressWarnings("NullAway") // null only if the code returned it
    T result(String what) {
      if (failure != null) {
        throw new ModuleFailure(what + ": " + failure);
      }
      return value;
    }
  }
}
