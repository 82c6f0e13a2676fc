package org.tom4j.runtime.http;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What an open answer is read into, one after the other. One thread at a time. */
interface Rows<T> {

  /** How an answer is read. */
  @FunctionalInterface
  interface Kind<T> {
    Rows<T> of(Answer answer) throws IOException, XMLStreamException;
  }

  /** The next one, or null after the last. */
  @Nullable T next() throws IOException, XMLStreamException;

  /** Lets go of the answer and of what unpacks it; may be called more than once. */
  void close();
}
