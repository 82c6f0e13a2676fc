package org.tom4j.runtime.json;

/**
 * JSON to and from a module's types. One a version of a module, so that what it has learned of
 * classes goes when they go. Safe for all threads.
 */
public final class JsonBinding {

  /**
   * One whole value.
   *
   * @throws BindingException if the bytes are no JSON or do not fit
   * @throws IllegalArgumentException if the type itself cannot be read from JSON: a module's bug
   */
  public <T> T bind(byte[] json, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  /** An object as JSON: records, maps, lists, arrays, text, numbers, times (ISO), JsonValue. */
  public byte[] render(Object value) {
    throw new UnsupportedOperationException();
  }
}
