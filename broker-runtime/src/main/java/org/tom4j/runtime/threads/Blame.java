package org.tom4j.runtime.threads;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what a module's author can change: his own class and line in a stack trace. */
public final class Blame {
  private static final int LONGEST = 1000;
  private static final int DEEPEST = 10;

  private final Predicate<StackTraceElement> own;

  /** Whether what the code refuses in words is for people who have no code. */
  private final boolean plain;

  private Blame(Predicate<StackTraceElement> own, boolean plain) {
    this.own = own;
    this.plain = plain;
  }

  /** Classes loaded by the class loader of this name are the module's. */
  public static Blame ofLoader(String loaderName) {
    return new Blame(frame -> loaderName.equals(frame.getClassLoaderName()), false);
  }

  /** Classes of the same package are the module's; without a package, the class and its nested. */
  public static Blame ofClass(String className) {
    int dot = className.lastIndexOf('.');
    String prefix = dot < 0 ? className + "$" : className.substring(0, dot + 1);
    return new Blame(
        frame -> frame.getClassName().equals(className) || frame.getClassName().startsWith(prefix),
        false);
  }

  /**
   * The same for brokers that are described and not programmed: what an IllegalArgumentException
   * says is told alone, without a class and a line that nobody there can change.
   */
  public Blame inWords() {
    return new Blame(own, true);
  }

  /**
   * {@code NullPointerException: … (MyBroker.fetchAlerts, MyBroker.java:31)}. Asks the throwable
   * for its message, which may be the module's code: call it on the module's thread.
   */
  public String words(Throwable thrown) {
    Throwable cause = thrown.getCause();
    if (thrown instanceof ExceptionInInitializerError && cause != null) {
      return "a static initialiser failed: " + words(cause);
    }
    String message = message(thrown);
    if (plain && thrown instanceof IllegalArgumentException && !message.isEmpty()) {
      return shortened(message);
    }
    String simple = thrown.getClass().getSimpleName();
    String words = simple.isEmpty() ? thrown.getClass().getName() : simple;
    words += message.isEmpty() ? "" : ": " + message;
    if (thrown instanceof NoClassDefFoundError && cause instanceof ExceptionInInitializerError) {
      words += ", since its static initialiser failed before: " + message(cause);
    }
    return shortened(words) + place(thrown);
  }

  /** What it says; "" for nothing. */
  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null || message.isBlank() ? "" : message;
    } catch (RuntimeException | StackOverflowError silent) {
      return ""; // One that cannot say what it means is named all the same.
    }
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
