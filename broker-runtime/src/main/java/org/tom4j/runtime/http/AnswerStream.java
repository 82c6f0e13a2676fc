package org.tom4j.runtime.http;

import java.io.IOException;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one answer. */
final class AnswerStream<T> extends LazyStream<T> {
  private final Requests requests;
  private final Supplier<Question> question;
  private final Rows.Kind<T> kind;
  private volatile @Nullable Answer answer;
  private volatile @Nullable Rows<T> rows;

  AnswerStream(Requests requests, Supplier<Question> question, Rows.Kind<T> kind) {
    this.requests = requests;
    this.question = question;
    this.kind = kind;
  }

  @Override
  @Nullable T next() {
    Answer open = answer;
    if (open == null) {
      open = requests.ask(question.get());
      answer = open;
    }
    try {
      open.exchange().checkGoing();
      Rows<T> from = rows;
      if (from == null) {
        from = kind.of(open);
        rows = from;
      }
      return from.next();
    } catch (IOException | XMLStreamException | RuntimeException problem) {
      throw Failures.sorted(problem, open);
    }
  }

  @Override
  void release() {
    Answer open = answer;
    if (open != null) {
      open.close();
    }
    Rows<T> from = rows;
    if (from != null) {
      from.close(); // it may have unpacked the answer itself
    }
  }
}
