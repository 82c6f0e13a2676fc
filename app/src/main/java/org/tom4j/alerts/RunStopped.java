package org.tom4j.alerts;

/** A run must not go on; nothing of what was to be stored is. */
public final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param words what happened and what to do, for a person
   */
  public RunStopped(String words) {
    super(words);
  }
}
