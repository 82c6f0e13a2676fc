package org.tom4j.runtime.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that is read but not yet made: making it is the module's own code. */
record Pending(Constructor<?> constructor, List<@Nullable Object> arguments) {

  /**
   * Makes it and those inside it. Only under a {@link GuardedCall}.
   *
   * @throws InvocationTargetException holding what the record threw
   */
  Object make() throws InvocationTargetException, IllegalAccessException, InstantiationException {
    @Nullable Object[] made = new @Nullable Object[arguments.size()];
    for (int i = 0; i < made.length; i++) {
      Object argument = arguments.get(i);
      made[i] = argument instanceof Pending inner ? inner.make() : argument;
    }
    return constructor.newInstance(made);
  }
}
