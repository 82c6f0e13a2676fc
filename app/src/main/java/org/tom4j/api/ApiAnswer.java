package org.tom4j.api;

import org.jspecify.annotations.Nullable;

/**
 * What a method of the API answers with.
 *
 * @param status 200, 201, 202 or 204
 * @param location where the thing is that was made, or null
 * @param body a record, written as JSON; null: nothing
 */
public record ApiAnswer<T>(int status, @Nullable String location, @Nullable T body) {

  public static <T> ApiAnswer<T> of(T body) {
    return new ApiAnswer<>(200, null, body);
  }

  /** It is made, and stands there. */
  public static <T> ApiAnswer<T> created(String location, T body) {
    return new ApiAnswer<>(201, location, body);
  }

  /** It is begun, and goes on there. */
  public static <T> ApiAnswer<T> accepted(String location, T body) {
    return new ApiAnswer<>(202, location, body);
  }

  /** It is gone. */
  public static ApiAnswer<Void> deleted() {
    return new ApiAnswer<>(204, null, null);
  }
}
