package org.tom4j.filters;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter's words and signs, by which each of its parts finds its own text. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*|\\s+"
              + "|[rRbB]{0,2}(\"\"\"|''')[\\s\\S]*?\\1"
              + "|[rR](\"[^\"\\n]*+\"|'[^'\\n]*+')"
              + "|[bB]?(\"([^\"\\\\\\n]|\\\\.)*+\"|'([^'\\\\\\n]|\\\\.)*+')"
              + "|0x[0-9a-fA-F]+u?|[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?[uU]?"
              + "|[A-Za-z_][A-Za-z_0-9]*|&&|\\|\\||[<>=!]=|[\\s\\S]");

  private record Token(int start, int end, String text) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final int[] partner;

  Tokens(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int points = 0;
    while (matcher.lookingAt()) {
      String token = matcher.group();
      int length = token.codePointCount(0, token.length());
      if (!token.isBlank() && !token.startsWith("//")) {
        tokens.add(new Token(points, points + length, token));
      }
      points += length;
      matcher.region(matcher.end(), text.length());
    }
    partner = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < partner.length; at++) {
      partner[at] = at;
      if ("([{".contains(tokens.get(at).text)) {
        open.push(at);
      } else if (")]}".contains(tokens.get(at).text) && !open.isEmpty()) {
        partner[at] = open.pop();
        partner[partner[at]] = at;
      }
    }
  }

  /**
   * The place of a part.
   *
   * @param at where its own sign or word stands
   * @param parts the places of what it is made of
   */
  Place of(CelExpr part, int at, List<Place> parts) {
    int own = index(at);
    int first = own;
    int last = own;
    if (part.getKind() == CelExpr.ExprKind.Kind.SELECT && own + 1 < tokens.size()) {
      last = own + 1;
    }
    if (part.getKind() == CelExpr.ExprKind.Kind.CALL && "(".equals(tokens.get(own).text)) {
      first = Math.max(0, own - 1);
    }
    if (part.getKind() == CelExpr.ExprKind.Kind.CALL
        && part.call().target().isPresent()
        && own + 2 < tokens.size()
        && ".".equals(tokens.get(own).text)) {
      last = own + 2; // the name and its bracket
    }
    if (part.getKind() == CelExpr.ExprKind.Kind.CONSTANT && negative(part)) {
      first = Math.max(0, own - 1);
    }
    for (Place inner : parts) {
      first = Math.min(first, index(inner.start()));
      last = Math.max(last, index(inner.end() - 1));
    }
    return balanced(first, last);
  }

  private boolean negative(CelExpr constant) {
    return switch (constant.constant().getKind()) {
      case INT64_VALUE -> constant.constant().int64Value() < 0;
      case DOUBLE_VALUE -> constant.constant().doubleValue() < 0;
      default -> false;
    };
  }

  private Place balanced(int from, int to) {
    int first = from;
    int last = to;
    for (int at = first; at <= last; at++) {
      if (partner[at] < first) {
        first = partner[at];
        at = first;
      }
      last = Math.max(last, partner[at]);
    }
    int start = tokens.get(first).start;
    int end = tokens.get(last).end;
    return new Place(
        start,
        end,
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
  }

  private int index(int at) {
    int found = 0;
    for (int low = 0, high = tokens.size() - 1; low <= high; ) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start <= at) {
        found = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }
}
