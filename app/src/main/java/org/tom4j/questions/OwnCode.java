package org.tom4j.questions;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.form.GuardedCall;

/** Runs the code of a form that is the TOM's own: there is nothing to guard against. */
final class OwnCode implements GuardedCall {
  @Override
  public <T extends @Nullable Object> T call(String what, Callable<T> code) {
    try {
      return code.call();
    } catch (RuntimeException own) {
      throw own;
    } catch (Exception bug) {
      throw new IllegalStateException(what, bug);
    }
  }
}
