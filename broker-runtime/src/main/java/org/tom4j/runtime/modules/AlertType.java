package org.tom4j.runtime.modules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;

/** The class that a module's alerts are bound to, as its declaration names it. */
public final class AlertType {
  private AlertType() {}

  /** The second type argument of {@link AlertBroker}, or null if the class does not fix it. */
  public static @Nullable Class<?> of(Class<?> module) {
    return find(module, Map.of());
  }

  /**
   * The class of a module's alerts.
   *
   * @throws ModuleFailure if it declares none
   */
  static Class<?> demanded(LoadedModule module) {
    Class<?> declared = of(module.service().getClass());
    if (declared == null) {
      throw new ModuleFailure(module.name() + " does not declare the class of its alerts");
    }
    return declared;
  }

  private static @Nullable Class<?> find(@Nullable Type type, Map<TypeVariable<?>, Type> known) {
    Map<TypeVariable<?>, Type> bound = new HashMap<>(known);
    Class<?> raw;
    if (type instanceof ParameterizedType parameterized) {
      raw = (Class<?>) parameterized.getRawType();
      Type[] arguments = parameterized.getActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        bound.put(raw.getTypeParameters()[i], resolved(arguments[i], known));
      }
    } else if (type instanceof Class<?> plain) {
      raw = plain;
    } else {
      return null;
    }
    if (raw == AlertBroker.class) {
      return asClass(bound.get(AlertBroker.class.getTypeParameters()[1]));
    }
    for (Type parent : raw.getGenericInterfaces()) {
      Class<?> found = find(parent, bound);
      if (found != null) {
        return found;
      }
    }
    return find(raw.getGenericSuperclass(), bound);
  }

  private static Type resolved(Type argument, Map<TypeVariable<?>, Type> known) {
    return argument instanceof TypeVariable<?> variable
        ? known.getOrDefault(variable, argument)
        : argument;
  }

  private static @Nullable Class<?> asClass(@Nullable Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
      case null, default -> null;
    };
  }
}
