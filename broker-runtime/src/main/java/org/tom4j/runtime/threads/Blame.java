package org.tom4j.runtime.threads;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what a module's author can change: his own class and line in a stack trace. */
public final class Blame {
  private static final int LONGEST = 1000;
  private static final int DEEPEST = 10;

  private final Predicate<StackTraceElement> own;

  private Blame(Predicate<StackTraceElement> own) {
    this.own = own;
  }

  /** Classes loaded by the class loader of this name are the module's. */
  public static Blame ofLoader(String loaderName) {
    return new Blame(frame -> loaderName.equals(frame.getClassLoaderName()));
  }

  /** Classes of the same package are the module's; without a package, the class and its nested. */
  public static Blame ofClass(String className) {
    int dot = className.lastIndexOf('.');
    String prefix = dot < 0 ? className + "$" : className.substring(0, dot + 1);
    return new Blame(
        frame -> frame.getClassName().equals(className) || frame.getClassName().startsWith(prefix));
  }

  /**
   * {@code NullPointerException: … (MyBroker.fetchAlerts, MyBroker.java:31)}. Asks the throwable
   * for its message, which may be the module's code: call it on the module's thread.
   */
  public String words(Throwable thrown) {
    String simple = thrown.getClass().getSimpleName();
    String words = simple.isEmpty() ? thrown.getClass().getName() : simple;
    try {
      String message = thrown.getMessage();
      words = message == null || message.isBlank() ? words : words + ": " + message;
    } catch (RuntimeException | StackOverflowError silent) {
      // An exception that cannot say what it means is named all the same.
    }
    return shortened(words) + place(thrown);
  }

  /** {@code " (MyBroker.fetchAlerts, MyBroker.java:31)"}, or "" if no frame is the module's. */
  public String place(Throwable thrown) {
    @Nullable Throwable each = thrown;
    for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause()) {
      String place = place(each.getStackTrace());
      if (!place.isEmpty()) {
        return place;
      }
    }
    return "";
  }

  /** The same of a running thread's stack. */
  public String place(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (own.test(frame)) {
        return " ("
            + frame.getClassName()
            + "."
            + frame.getMethodName()
            + ", "
            + frame.getFileName()
            + ":"
            + frame.getLineNumber()
            + ")";
      }
    }
    return "";
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }
}
