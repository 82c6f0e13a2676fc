package org.tom4j.runtime.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The elements of an answer as bytes, one after the other. One thread at a time. */
public interface ElementSource {

  /**
   * The next element exactly as received, empty if it is {@link #tooLong}, or null after the last.
   *
   * @throws AnswerShapeException if the answer is not made of such elements
   */
  byte @Nullable [] next() throws IOException;

  /** Whether the element just passed was longer than allowed; its bytes are not kept then. */
  boolean tooLong();
}
