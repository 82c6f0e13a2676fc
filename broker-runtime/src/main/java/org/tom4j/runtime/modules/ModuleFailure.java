package org.tom4j.runtime.modules;

/** A module threw or took too long where neither is allowed; the words name class and line. */
public final class ModuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModuleFailure(String words, Throwable cause) {
    super(words, cause);
  }

  public ModuleFailure(String words) {
    super(words);
  }
}
