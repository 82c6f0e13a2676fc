package org.tom4j.runtime.form;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs a module's own code where it can neither hold up nor harm its caller. */
public interface GuardedCall {

  /**
   * What {@code code} returns.
   *
   * @param what is called, for words and the thread's name: {@code info()}
   * @throws RuntimeException in words if the code throws or does not return in time
   */
  <T extends @Nullable Object> T call(String what, Callable<T> code);
}
