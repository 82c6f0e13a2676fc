package org.tom4j.runtime.form;

import java.util.List;
import java.util.Map;

/**
 * A record class as a form: its inputs, text into a record, a record as it is stored. Safe for all
 * threads. The record's own code runs under a {@link GuardedCall}.
 */
public final class RecordForm<Q extends Record> {

  /**
   * @throws FormRefused if a component cannot be an input, naming it
   */
  public static <Q extends Record> RecordForm<Q> of(
      Class<Q> type, NameResolver names, GuardedCall guard) {
    throw new UnsupportedOperationException();
  }

  /** The inputs, in order. */
  public List<FormField> fields() {
    throw new UnsupportedOperationException();
  }

  /** A filled-in form as a query to store, or everything that is wrong with it. */
  public Filled fill(Map<String, List<String>> values) {
    throw new UnsupportedOperationException();
  }

  /** The same for a query as JSON; a member that the form does not have is a problem. */
  public Filled fillJson(String json) {
    throw new UnsupportedOperationException();
  }

  /** A stored query as form values; what the form does not have is left out. Never throws. */
  public Map<String, List<String>> values(String json) {
    throw new UnsupportedOperationException();
  }

  /** The JSON Schema (2020-12) of a stored query. */
  public String jsonSchema() {
    throw new UnsupportedOperationException();
  }
}
