package org.tom4j.runtime.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values below a line of names: quotes, doubled quotes, line ends inside of
 * quotes, blanks around values. A {@code #} before the first name is no part of it; a title above
 * the names is passed over, and so is a row that is too long. An empty value is null.
 */
public final class CsvRows implements AutoCloseable {

  /**
   * One row.
   *
   * @param cells name → value, null where empty; names without a value are left out
   * @param text the header and the row as received, each with a line end; empty if too long
   * @param fault why it is not to be used, to be read after "the row": it is longer than allowed,
   *     or has more values than there are names; null: nothing is wrong
   */
  public record Row(Map<String, @Nullable String> cells, String text, @Nullable String fault) {}

  private final Reader in;
  private final int longest;
  private final char[] buffer = new char[1 << 13];
  private int at;
  private int limit;

  private final StringBuilder raw = new StringBuilder();
  private final List<String> values = new ArrayList<>();
  private @Nullable List<String> names;
  private String header = "";

  /** Whether the first row has been read already, in search of the header. */
  private boolean waiting;

  /** Line ends that were taken, and the line on which the last row begins. */
  private long ends;

  private long began;

  /**
   * @param longest row in characters
   */
  public CsvRows(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  CsvRows(String text, int longest) {
    this(new StringReader(text), longest);
  }

  /**
   * The next row, or null after the last.
   *
   * @throws AnswerShapeException if there is no header, or a quote is never closed
   */
  public @Nullable Row next() {
    try {
      if (names == null) {
        names = readHeader();
      }
      boolean read = waiting || readLine();
      waiting = false;
      return read ? row(names) : null;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** The line of the text on which the row that was read last begins, from 1. */
  public long line() {
    return began;
  }

  /**
   * Reads the header, and sees to it that rows below it can be bound to a record.
   *
   * @throws AnswerShapeException if it does not name what the record needs
   */
  public void demand(Class<?> type) {
    try {
      if (names == null) {
        names = readHeader();
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    List<String> there = names;
    List<String> missing =
        MemberNames.needed(type).stream()
            .filter(column -> column.stream().noneMatch(there::contains))
            .map(column -> String.join(" or ", column))
            .toList();
    if (!missing.isEmpty()) {
      throw new AnswerShapeException(
          "is another table: its header has no column "
              + String.join(", ", missing)
              + ". It begins: "
              + header.substring(0, Math.min(header.length(), 200)));
    }
  }

  private List<String> readHeader() throws IOException {
    if (peek() == '\uFEFF') {
      at++;
    }
    if (!readLine() || raw.length() > longest) {
      throw new AnswerShapeException("has no line of names at its beginning");
    }
    if (raw.charAt(0) == '<') {
      throw new AnswerShapeException("is HTML or XML instead of CSV: " + raw);
    }
    List<String> first = names();
    if (first.size() > 1 || !readLine()) {
      return first;
    }
    if (values.size() > 1) { // a single value above several is a title
      return names();
    }
    waiting = true;
    return first;
  }

  private List<String> names() {
    header = raw.toString();
    List<String> read = new ArrayList<>(values);
    read.set(0, read.getFirst().replaceFirst("^#+\\s*", ""));
    return read;
  }

  private Row row(List<String> columns) {
    Map<String, @Nullable String> cells = new LinkedHashMap<>();
    if (raw.length() > longest) {
      return new Row(cells, "", "is longer than " + longest + " characters");
    }
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      cells.put(columns.get(i), values.get(i).isEmpty() ? null : values.get(i));
    }
    String text = header + "\n" + raw + "\n";
    int surplus = values.size() - columns.size();
    return new Row(
        cells, text, surplus > 0 ? "has " + surplus + " values more than the header names" : null);
  }

  /** Reads a line that is not blank into {@code raw} and {@code values}; false at the end. */
  private boolean readLine() throws IOException {
    do {
      raw.setLength(0);
      values.clear();
      if (peek() < 0) {
        return false;
      }
      began = ends + 1;
      readValues();
    } while (values.size() == 1 && values.getFirst().isEmpty());
    return true;
  }

  private void readValues() throws IOException {
    while (true) {
      String value = peekPastBlanks() == '"' ? quoted() : "";
      StringBuilder plain = new StringBuilder(value);
      int next = peek();
      while (next >= 0 && next != ',' && next != '\n') {
        if (raw.length() <= longest) {
          plain.append((char) next);
        }
        take();
        next = peek();
      }
      if (raw.length() <= longest) {
        values.add(value.isEmpty() ? plain.toString().strip() : plain.toString().stripTrailing());
      }
      if (next != ',') {
        endLine();
        return;
      }
      take();
    }
  }

  private String quoted() throws IOException {
    StringBuilder value = new StringBuilder();
    take();
    while (true) {
      int next = peek();
      if (next < 0) {
        throw new AnswerShapeException("is cut short: a quote is never closed");
      }
      take();
      if (next == '"') {
        if (peek() != '"') {
          return value.toString();
        }
        take();
      }
      if (raw.length() <= longest) {
        value.append((char) next);
      }
    }
  }

  private void endLine() throws IOException {
    if (peek() == '\n') {
      ends++;
      at++;
    }
    if (!raw.isEmpty() && raw.charAt(raw.length() - 1) == '\r') {
      raw.setLength(raw.length() - 1);
    }
    if (values.isEmpty()) {
      values.add("too long"); // so that it is not taken for a blank line
    }
  }

  private int peekPastBlanks() throws IOException {
    while (peek() == ' ') {
      take();
    }
    return peek();
  }

  private void take() {
    if (buffer[at] == '\n') {
      ends++;
    }
    if (raw.length() <= longest) {
      raw.append(buffer[at]);
    }
    at++;
  }

  private int peek() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < limit ? buffer[at] : -1;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
