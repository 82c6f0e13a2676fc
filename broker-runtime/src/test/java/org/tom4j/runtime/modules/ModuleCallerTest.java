package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/** Calls that return, throw, or never come back. */
class ModuleCallerTest {
  private final ModuleThreads threads = new ModuleThreads("Some", Clock.systemUTC());

  private ModuleCaller caller(Duration limit) {
    return new ModuleCaller(
        threads,
        Blame.ofClass(ModuleCallerTest.class.getName()),
        ClassLoader.getPlatformClassLoader(),
        limit);
  }

  private final ModuleCaller patient = caller(Duration.ofMinutes(1));

  /** Ignores interrupts until the latch is open. */
  private static Callable<String> deaf(CountDownLatch open) {
    return () -> {
      while (true) {
        try {
          open.await();
          return "at last";
        } catch (InterruptedException ignored) {
          // The point of it.
        }
      }
    };
  }

  @Test
  void aCallRunsOnADaemonPlatformThreadOfItsModule() {
    Thread thread = patient.call("info()", Thread::currentThread);
    assertThat(thread.getName()).isEqualTo("broker Some info()");
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.isVirtual()).isFalse();
    assertThat(patient.call("x", () -> Thread.currentThread().getContextClassLoader()))
        .isSameAs(ClassLoader.getPlatformClassLoader());
    assertThat(patient.<String>call("null", () -> null)).isNull();
  }

  @Test
  void whatACallThrowsIsToldWithClassAndLineAndWithoutTheThrowable() {
    assertThatThrownBy(() ->
            patient.call(
                "info()",
                () -> {
                  throw new IllegalStateException("no luck");
                }))
        .isInstanceOf(ModuleFailure.class)
        .hasNoCause()
        .hasMessageMatching(
            "info\\(\\): IllegalStateException: no luck"
                + " \\(org.tom4j.runtime.modules.ModuleCallerTest.lambda\\S+,"
                + " ModuleCallerTest.java:\\d+\\)");
    assertThatThrownBy(() ->
            patient.call(
                "x",
                () -> {
                  throw new NoClassDefFoundError("a/B");
                }))
        .isInstanceOf(ModuleFailure.class)
        .hasMessageStartingWith("x: NoClassDefFoundError: a/B");
  }

  private static final class Nasty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("not even that");
    }
  }

  @Test
  void anExceptionThatCannotBeAskedForWordsIsNamed() {
    assertThatThrownBy(() ->
            patient.call(
                "x",
                () -> {
                  throw new Nasty();
                }))
        .isInstanceOf(ModuleFailure.class)
        .hasMessageStartingWith("x: Nasty (");
  }

  @Test
  void aCallThatDoesNotReturnIsLeftBehindUntilItEnds() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    assertThatThrownBy(() -> caller(Duration.ofMillis(50)).call("info()", deaf(open)))
        .isInstanceOf(ModuleFailure.class)
        .hasMessageStartingWith("info() of Some did not return within 0.05 s");
    assertThat(threads.leftBehind())
        .singleElement()
        .asString()
        .startsWith("broker Some info(), left behind at ");
    open.countDown();
    TestProject.await("its end", () -> threads.leftBehind().isEmpty());
  }

  @Test
  void afterEightThatNeverReturnedThereIsNoNinthUntilTheyEnd() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    ModuleCaller hasty = caller(Duration.ofMillis(20));
    for (int i = 0; i < 8; i++) {
      assertThatThrownBy(() -> hasty.call("x", deaf(open))).hasMessageContaining("0.02 s");
    }
    assertThatThrownBy(() -> patient.call("x", () -> "y"))
        .isInstanceOf(ModuleFailure.class)
        .hasMessageContaining("8 threads of Some never returned");
    open.countDown();
    TestProject.await("their end", () -> threads.leftBehind().isEmpty());
    assertThat(patient.call("x", () -> "y")).isEqualTo("y");
  }

  @Test
  void anInterruptedCallerWaitsNoLongerAndStaysInterrupted() {
    CountDownLatch open = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> patient.call("x", deaf(open)))
          .isInstanceOf(ModuleFailure.class)
          .hasMessageContaining("was not waited for");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
      open.countDown();
    }
  }
}
