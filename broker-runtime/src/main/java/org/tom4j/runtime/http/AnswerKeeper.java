package org.tom4j.runtime.http;

import java.net.URI;

/** Is given what services answer, whole, before the module reads it. */
@FunctionalInterface
public interface AnswerKeeper {

  /**
   * One answer; called on the thread that asks.
   *
   * @param asked the address that was asked, before any redirect; secrets in it are blanked
   * @param status of HTTP; of an error the body may be cut off
   * @param type media type, or "" if the service did not say
   * @param body decompressed, without the secrets that were sent with the question
   */
  void keep(URI asked, int status, String type, byte[] body);
}
