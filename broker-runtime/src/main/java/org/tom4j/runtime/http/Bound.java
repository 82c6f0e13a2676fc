package org.tom4j.runtime.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.http.Packets.Form;
import org.tom4j.runtime.json.BindingException;
import org.tom4j.runtime.json.CsvRows;
import org.tom4j.runtime.json.ElementSource;
import org.tom4j.runtime.json.ElementWatch;
import org.tom4j.runtime.json.JsonBinding;
import org.tom4j.runtime.json.VoTableRows;
import org.tom4j.runtime.shape.SeenAnswers;
import org.tom4j.runtime.shape.ShapeCounter;

/** Binds what comes to a module's types, keeps its bytes, and tells of what does not fit. */
final class Bound {
  private final JsonBinding binding;
  private final FetchListener listener;
  private final Packets packets;
  private final SeenAnswers seen;
  private final int longestElement;

  Bound(
      JsonBinding binding,
      FetchListener listener,
      Packets packets,
      SeenAnswers seen,
      int longestElement) {
    this.binding = binding;
    this.listener = listener;
    this.packets = packets;
    this.seen = seen;
    this.longestElement = longestElement;
  }

  JsonBinding binding() {
    return binding;
  }

  /** Elements of JSON, one after the other. */
  <T> Rows<T> json(ElementSource elements, Class<T> type, Answer answer) {
    ShapeCounter shape = seen.of(type, answer.uri());
    return new Each<>(answer) {
      @Override
      @Nullable T one(long number) throws IOException {
        byte[] element = elements.next();
        if (element == null) {
          return end();
        }
        return elements.tooLong()
            ? tooLong(number)
            : bind(element, type, shape, number, element, Form.JSON);
      }
    };
  }

  /**
   * @param strict whether the header must name all that the type needs
   */
  <T> Rows<T> csv(Class<T> type, Answer answer, boolean strict) {
    CsvRows rows = new CsvRows(answer.reader(), longestElement);
    if (strict) {
      rows.demand(type);
    }
    ShapeCounter shape = seen.of(type, answer.uri());
    return new Each<>(answer) {
      @Override
      @Nullable T one(long number) {
        CsvRows.Row row = rows.next();
        if (row == null) {
          return end();
        }
        String fault = row.fault();
        if (fault != null) {
          listener.bad(number, null, null, fault);
          return null;
        }
        byte[] text = row.text().getBytes(StandardCharsets.UTF_8);
        return bind(binding.render(row.cells()), type, shape, number, text, Form.CSV);
      }
    };
  }

  <T> Rows<T> voTable(Class<T> type, Answer answer) throws XMLStreamException {
    VoTableRows rows = new VoTableRows(answer.body(), longestElement);
    ShapeCounter shape = seen.of(type, answer.uri());
    return new Each<>(answer) {
      @Override
      @Nullable T one(long number) throws XMLStreamException {
        Map<String, @Nullable String> row = rows.next();
        if (row == null) {
          return end();
        }
        byte[] json = binding.render(row);
        return rows.tooLong()
            ? tooLong(number)
            : bind(json, type, shape, number, json, Form.ROW_AS_JSON);
      }
    };
  }

  /** Lines of text. */
  Rows<String> lines(ElementSource lines, Answer answer) {
    return new Each<>(answer) {
      @Override
      @Nullable String one(long number) throws IOException {
        byte[] line = lines.next();
        if (line == null) {
          return end();
        }
        return lines.tooLong() ? tooLong(number) : new String(line, StandardCharsets.UTF_8);
      }
    };
  }

  /**
   * A whole answer; records in its lists are elements, counted on from {@code counted}.
   *
   * @throws BindingException if the answer around them does not fit
   */
  <T> T whole(byte[] json, Class<T> type, Answer answer, AtomicLong counted) {
    count(json, seen.of(type, answer.uri()));
    long before = counted.get();
    T value =
        binding.bind(json, type, true, new Listening(where -> count(before + where, counted)));
    keep(value, json, Form.JSON);
    return value;
  }

  private <T> @Nullable T bind(
      byte[] json,
      Class<T> type,
      @Nullable ShapeCounter shape,
      long number,
      byte[] kept,
      Form form) {
    count(json, shape);
    try {
      T value = binding.bind(json, type, false, new Listening(_ -> number));
      keep(value, kept, form);
      return value;
    } catch (BindingException bad) {
      listener.bad(number, bad.member(), bad.value(), String.valueOf(bad.getMessage()));
      return null;
    }
  }

  private static void count(byte[] json, @Nullable ShapeCounter shape) {
    if (shape != null) {
      shape.element(json);
    }
  }

  private void keep(Object value, byte[] bytes, Form form) {
    // Small numbers, truth values and constants are shared by the whole JVM: they have no identity.
    if (!(value instanceof Number || value instanceof Boolean || value instanceof Enum<?>)) {
      packets.keep(value, bytes, 0, bytes.length, form);
    }
  }

  /** Goes on over elements that are bad. */
  private abstract class Each<T> implements Rows<T> {
    private final Answer answer;
    private long number;
    private boolean ended;

    Each(Answer answer) {
      this.answer = answer;
    }

    /** The next element if it is good; null if it is bad, or after {@link #end}. */
    abstract @Nullable T one(long number) throws IOException, XMLStreamException;

    final @Nullable T tooLong(long number) {
      listener.bad(number, null, null, "is longer than " + longestElement + " bytes");
      return null;
    }

    final @Nullable T end() {
      ended = true;
      return null;
    }

    @Override
    public final void close() {
      answer.close();
    }

    @Override
    public final @Nullable T next() throws IOException, XMLStreamException {
      while (!ended) {
        T one = one(++number);
        if (one != null) {
          return one;
        }
        answer.exchange().checkGoing();
      }
      return null;
    }
  }

  private static long count(long number, AtomicLong counted) {
    counted.set(Math.max(number, counted.get()));
    return number;
  }

  /** Hears of records in lists; {@code number} turns a place in a value into one in the answer. */
  private final class Listening implements ElementWatch {
    private final LongUnaryOperator number;

    Listening(LongUnaryOperator number) {
      this.number = number;
    }

    @Override
    public void bound(long where, Object element, byte[] source, int from, int to) {
      long _ = number.applyAsLong(where);
      packets.keep(element, source, from, to, Form.JSON);
    }

    @Override
    public void bad(long where, @Nullable String member, @Nullable String value, String reason) {
      listener.bad(number.applyAsLong(where), member, value, reason);
    }
  }
}
