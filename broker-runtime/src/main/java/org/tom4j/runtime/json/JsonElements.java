package org.tom4j.runtime.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Splits a JSON array, which may have no end, into its elements, byte for byte. It looks at quotes
 * and brackets only: whether an element is JSON is found out when it is bound. Memory is bounded by
 * the longest element allowed, however long or deep one is.
 */
public final class JsonElements implements ElementSource {
  private static final int END = -1;
  private static final JsonFactory NAMES = new JsonFactory();

  private final Chunks in;
  private final List<String> path;
  private boolean begun;
  private boolean ended;
  private boolean tooLong;

  /**
   * @param path names of members, from the answer itself down to the array
   * @param longest element in bytes
   */
  public JsonElements(InputStream in, List<String> path, int longest) {
    this.in = new Chunks(in, longest);
    this.path = List.copyOf(path);
  }

  @Override
  public byte @Nullable [] next() throws IOException {
    if (ended) {
      return null;
    }
    int next;
    if (!begun) {
      begin();
      begun = true;
      next = skipBlanks();
    } else {
      next = skipBlanks();
      if (next == ',') {
        in.skip();
        next = skipBlanks();
        if (next == ']') {
          throw new AnswerShapeException("is no JSON: a comma stands before the array's end");
        }
      } else if (next != ']') {
        throw next == END ? cutShort() : unexpected(next, "after an element");
      }
    }
    if (next == ']') {
      ended = true;
      return null;
    }
    in.keep();
    passValue();
    tooLong = in.overLong();
    return tooLong ? new byte[0] : in.kept();
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  private void begin() throws IOException {
    int first = skipMark();
    if (first == END) {
      throw new AnswerShapeException("is empty");
    }
    for (int i = 0; i < path.size(); i++) {
      if (first != '{') {
        throw notExpected(first, i == 0 ? "an object" : "an object at " + pathTo(i));
      }
      first = enterMember(path.get(i), pathTo(i + 1));
    }
    if (first != '[') {
      throw notExpected(first, path.isEmpty() ? "an array" : "an array at " + pathTo(path.size()));
    }
    in.skip();
  }

  /** Goes to the value of a member of the object at hand, past all before it. */
  private int enterMember(String wanted, String pathToIt) throws IOException {
    in.skip();
    int next = skipBlanks();
    while (next == '"') {
      in.keep();
      passValue();
      boolean found = !in.overLong() && wanted.equals(name(in.kept()));
      if (skipBlanks() != ':') {
        throw unexpected(in.peek(), "after a member's name");
      }
      in.skip();
      next = skipBlanks();
      if (found) {
        return next;
      }
      passValue();
      next = skipBlanks();
      if (next == ',') {
        in.skip();
        next = skipBlanks();
      } else if (next != '}') {
        throw next == END ? cutShort() : unexpected(next, "after a member");
      }
    }
    if (next == '}') {
      throw new AnswerShapeException(
          "has no member " + pathToIt + ". It begins: " + in.beginning());
    }
    throw next == END ? cutShort() : unexpected(next, "where a member's name should stand");
  }

  private static @Nullable String name(byte[] quoted) {
    try (JsonParser parser = NAMES.createParser(ObjectReadContext.empty(), quoted)) {
      parser.nextToken();
      return parser.getString();
    } catch (JacksonException noName) {
      return null;
    }
  }

  /** Goes to the first byte after the value at hand; counts brackets instead of using the stack. */
  private void passValue() throws IOException {
    long depth = 0;
    while (true) {
      int next = in.peek();
      switch (next) {
        case END -> throw cutShort();
        case '"' -> {
          passText();
          if (depth == 0) {
            return;
          }
        }
        case '{', '[' -> {
          depth++;
          in.skip();
        }
        case '}', ']' -> {
          if (depth == 0) {
            return; // the end of what holds this number or word
          }
          in.skip();
          if (--depth == 0) {
            return;
          }
        }
        case ',', ':', ' ', '\t', '\n', '\r' -> {
          if (depth == 0) {
            return;
          }
          in.skip();
        }
        default -> in.skip();
      }
    }
  }

  private void passText() throws IOException {
    in.skip();
    for (int next = in.peek(); next != '"'; next = in.peek()) {
      if (next == END) {
        throw cutShort();
      }
      in.skip();
      if (next == '\\' && in.peek() != END) {
        in.skip();
      }
    }
    in.skip();
  }

  private int skipMark() throws IOException {
    int first = skipBlanks();
    if (first == 0xEF) {
      for (int i = 0; i < 3 && in.peek() > 0x7F; i++) {
        in.skip();
      }
      first = skipBlanks();
    }
    return first;
  }

  private int skipBlanks() throws IOException {
    int next = in.peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      in.skip();
      next = in.peek();
    }
    return next;
  }

  private String pathTo(int length) {
    return "'" + String.join(".", path.subList(0, length)) + "'";
  }

  private AnswerShapeException notExpected(int found, String wanted) {
    if (found == '<') {
      String words = in.beginning().replaceAll("<[^>]*>?", " ").strip();
      return new AnswerShapeException("is HTML or XML instead of JSON: " + words);
    }
    return new AnswerShapeException(
        "is not " + wanted + ", as was expected. It begins: " + in.beginning());
  }

  private static AnswerShapeException cutShort() {
    return new AnswerShapeException("is cut short: its JSON does not end");
  }

  private static AnswerShapeException unexpected(int found, String where) {
    String shown = found > ' ' && found < 0x7F ? "'" + (char) found + "'" : "byte " + found;
    return new AnswerShapeException("is no JSON: " + shown + " stands " + where);
  }
}
