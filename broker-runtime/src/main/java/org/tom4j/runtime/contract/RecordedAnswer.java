package org.tom4j.runtime.contract;

import java.nio.charset.StandardCharsets;

/**
 * An answer of a service, as it was recorded or made up in the same shape.
 *
 * @param status of HTTP, 100 to 599
 * @param contentType for example {@code application/json}
 * @param body as it is sent, not compressed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RecordedAnswer(int status, String contentType, byte[] body) {

  public RecordedAnswer {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("RecordedAnswer.status is " + status + ", not 100 to 599");
    }
  }

  /** A success with this text in UTF-8. */
  public static RecordedAnswer of(String contentType, String text) {
    return new RecordedAnswer(200, contentType, text.getBytes(StandardCharsets.UTF_8));
  }
}
