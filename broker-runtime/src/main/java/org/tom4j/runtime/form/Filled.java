package org.tom4j.runtime.form;

import java.util.Map;

/** What came of filling in a form. */
public sealed interface Filled {

  /**
   * A query that makes sense.
   *
   * @param json how it is stored: an object, member = field name, empty fields left out
   */
  record Valid(String json) implements Filled {}

  /**
   * A form to be shown again.
   *
   * @param problems field name → what is wrong with it, in words; "" = the form as a whole
   */
  record Invalid(Map<String, String> problems) implements Filled {}
}
