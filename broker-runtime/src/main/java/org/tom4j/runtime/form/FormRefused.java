package org.tom4j.runtime.form;

/** A record cannot be shown as a form; the words name the component and what to do. */
public final class FormRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FormRefused(String words) {
    super(words);
  }
}
