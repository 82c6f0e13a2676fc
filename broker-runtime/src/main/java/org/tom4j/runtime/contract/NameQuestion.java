package org.tom4j.runtime.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a module asks for a name: the address, the names of all that is told with it, and in which
 * quotes the name stands.
 *
 * @param parts of the usual question, for a name that is known
 * @param name that name
 */
record NameQuestion(RequestParts parts, String name) {

  static NameQuestion of(SentRequest usual, String name) {
    return new NameQuestion(RequestParts.of(usual), name.strip());
  }

  /** What makes a question another one than the usual ones, in words; "" if nothing does. */
  static String differs(SentRequest sent, List<NameQuestion> usual) {
    if (sent.headers().containsKey("X-Injected")) {
      return "the name became a header";
    }
    if (!sent.uri().toString().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      return "its address holds the name without %";
    }
    RequestParts parts = RequestParts.of(sent);
    if (usual.stream().noneMatch(one -> one.parts.host().equals(parts.host()))) {
      return "it went to " + parts.host();
    }
    List<String> differences =
        usual.stream().filter(one -> one.isAbout(parts)).map(one -> one.differs(parts)).toList();
    return differences.isEmpty() || differences.contains("") ? "" : differences.getFirst();
  }

  /** Whether it goes where this one goes, as far as the path does not hold the name. */
  private boolean isAbout(RequestParts other) {
    List<String> fixed = new ArrayList<>();
    for (String segment : parts.path()) {
      if (at(segment) >= 0) {
        break;
      }
      fixed.add(segment);
    }
    boolean holdsTheName = fixed.size() < parts.path().size();
    return parts.host().equals(other.host())
        && (holdsTheName
            ? other.path().size() >= fixed.size()
                && other.path().subList(0, fixed.size()).equals(fixed)
            : other.path().equals(fixed));
  }

  private String differs(RequestParts other) {
    if (parts.path().size() != other.path().size()) {
      return "the name became " + other.path();
    }
    if (!parts.values().keySet().equals(other.values().keySet())) {
      return "it tells " + other.values().keySet() + " instead of " + parts.values().keySet();
    }
    for (Map.Entry<String, String> value : parts.values().entrySet()) {
      String told = other.values().getOrDefault(value.getKey(), "");
      if (breaksOut(value.getValue(), told)) {
        return "the name left its quotes: " + shown(told);
      }
    }
    return "";
  }

  /** Whether what stands between quotes where the usual name stands ends before its last quote. */
  private boolean breaksOut(String usual, String told) {
    int at = at(usual);
    Integer open = at < 0 ? null : openQuote(usual.substring(0, at));
    if (open == null) {
      return false;
    }
    char quote = usual.charAt(open);
    int close = usual.indexOf(quote, at + name.length());
    if (close < 0) {
      return false;
    }
    String before = usual.substring(0, open + 1);
    String after = usual.substring(close);
    return !told.startsWith(before)
        || !told.endsWith(after)
        || told.length() < before.length() + after.length()
        || !isQuoted(told.substring(before.length(), told.length() - after.length()), quote);
  }

  private int at(String value) {
    return value.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
  }

  /** The place of the quote that is open at the end, or null. */
  private static @Nullable Integer openQuote(String text) {
    Integer open = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open == null ? c == '\'' || c == '"' : c == text.charAt(open)) {
        open = open == null ? i : null;
      }
    }
    return open;
  }

  /** Whether each quote is doubled, as in SQL; a double one may follow a backslash instead. */
  private static boolean isQuoted(String text, char quote) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        i++;
        if (i == text.length() || text.charAt(i) != quote) {
          return false;
        }
      }
    }
    return true;
  }

  private static String shown(String told) {
    return told.length() <= 200 ? told : told.substring(0, 200) + "…";
  }
}
