package org.tom4j.streams.notice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GCN Classic notices as text, {@code KEY: value} a line: members by key as they are written, those
 * of a key that is repeated, as COMMENTS is, a list. A line that begins with a blank goes on with
 * the one before. Beside them {@code where} as {@link ClassicTextWhere} has it, and {@code
 * notice_time}, NOTICE_DATE in ISO 8601.
 *
 * <p>Circulars begin alike: theirs are the keys before the first empty line, and {@code body}.
 */
public final class ClassicText {
  private static final int LARGEST = 4 << 20;
  private static final Pattern LINE = Pattern.compile("([A-Za-z][\\w/ ()-]{0,60}):(?:\\s+(.*)|)");
  private static final String TITLE = "TITLE";

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
  private @Nullable String key;

  private ClassicText() {}

  /**
   * @throws NoNoticeException if it has no line with a key, or is of several notices
   */
  public static Notice of(byte[] text) {
    if (text.length > LARGEST) {
      throw new NoNoticeException("is text of " + text.length + " bytes, more than any notice");
    }
    List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    ClassicText reader = new ClassicText();
    boolean circular = isCircular(lines);
    int at = 0;
    while (at < lines.size() && !(circular && lines.get(at).isBlank() && reader.key != null)) {
      reader.line(lines.get(at++));
    }
    if (reader.members.isEmpty()) {
      throw new NoNoticeException("is text without a line like NOTICE_TYPE: value");
    }
    if (reader.members.get(TITLE) instanceof List<?> titles) {
      throw new NoNoticeException(
          "holds " + titles.size() + " notices in one text; send each by itself");
    }
    if (circular) {
      reader.members.put("body", String.join("\n", lines.subList(at, lines.size())).strip());
      return new Notice("circular", reader.members);
    }
    String type = reader.text("NOTICE_TYPE");
    VoEvent.put(reader.members, "notice_time", NoticeDate.iso(reader.text("NOTICE_DATE")));
    VoEvent.put(reader.members, "where", ClassicTextWhere.of(reader::text));
    return new Notice(type == null ? "GCN Classic text" : type, reader.members);
  }

  private static boolean isCircular(List<String> lines) {
    List<String> first = lines.stream().limit(10).toList();
    return first.stream().anyMatch(line -> line.startsWith("SUBJECT:"))
        && first.stream().anyMatch(line -> line.startsWith("NUMBER:"));
  }

  private void line(String line) {
    Matcher match = LINE.matcher(line);
    if (match.matches()) {
      key = match.group(1).strip();
      add(key, match.group(2) == null ? "" : match.group(2).strip());
    } else if (key != null && !line.isBlank()) {
      goOn(key, line.strip());
    }
  }

  @SuppressWarnings("unchecked") // lists are made here alone
  private void add(String name, String value) {
    Object before = members.get(name);
    if (before == null) {
      members.put(name, value);
    } else if (before instanceof List<?> several) {
      ((List<String>) several).add(value);
    } else {
      List<String> several = new ArrayList<>(List.of(before.toString()));
      several.add(value);
      members.put(name, several);
    }
  }

  @SuppressWarnings("unchecked") // lists are made here alone
  private void goOn(String name, String more) {
    Object before = members.get(name);
    if (before instanceof List<?> several) {
      String last = several.getLast().toString();
      ((List<String>) several).set(several.size() - 1, joined(last, more));
    } else {
      members.put(name, joined(String.valueOf(before), more));
    }
  }

  private static String joined(String before, String more) {
    return before.isEmpty() ? more : before + " " + more;
  }

  /** Of a key that is there once. */
  private @Nullable String text(String name) {
    return members.get(name) instanceof String told && !told.isBlank() ? told : null;
  }
}
