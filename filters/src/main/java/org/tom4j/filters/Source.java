package org.tom4j.filters;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a filter, by CEL's grammar and without its macros. */
final class Source {
  private static final int MOST_NESTED = 100;
  private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?: expecting .*)?$");

  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(
              CelOptions.current()
                  .maxExpressionCodePointSize(Filter.LONGEST)
                  .maxParseRecursionDepth(MOST_NESTED)
                  .enableQuotedIdentifierSyntax(false)
                  .build())
          .build();

  private Source() {}

  static Filter read(String text, Sky sky) {
    if (text.isBlank()) {
      throw problem("is empty: write what an alert has to be, mag < 20");
    }
    if (text.length() > Filter.LONGEST) {
      throw problem("has more than " + Filter.LONGEST + " characters");
    }
    CelValidationResult parsed = PARSER.parse(text);
    if (parsed.hasError()) {
      throw new UnreadableFilterException(
          parsed.getErrors().stream().limit(5).map(issue -> readable(issue, text)).toList());
    }
    CelAbstractSyntaxTree tree;
    try {
      tree = parsed.getAst();
    } catch (CelValidationException invalid) {
      throw problem(String.valueOf(invalid.getMessage()));
    }
    SkyNames names = new SkyNames(sky);
    MembersNamed members = new MembersNamed();
    Compiler compiler = new Compiler(text, tree.getSource().getPositionsMap(), names, members);
    Node whole = compiler.whole(tree.getExpr());
    List<FilterProblem> problems = new ArrayList<>(compiler.problems());
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparingInt(FilterProblem::line).thenComparingInt(FilterProblem::column));
      throw new UnreadableFilterException(problems);
    }
    return new Filter(text, whole, compiler.variables(), members.all(), names);
  }

  private static UnreadableFilterException problem(String words) {
    return new UnreadableFilterException(List.of(new FilterProblem(1, 1, "the filter " + words)));
  }

  private static FilterProblem readable(CelIssue issue, String text) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
    return new FilterProblem(line, column, words(issue.getMessage(), text));
  }

  private static String words(String message, String text) {
    if (message.contains("recursion limit")) {
      return "the filter is nested more than " + MOST_NESTED + " deep: write it flatter";
    }
    if (message.startsWith("For input string")) {
      return "this number is too large: write ids as texts, in quotes";
    }
    if (message.startsWith("reserved identifier")) {
      return message.substring(message.indexOf(':') + 2) + " is a word that names nothing here";
    }
    Matcher quoted = QUOTED.matcher(message.strip());
    String sign = quoted.find() ? quoted.group(1).strip() : "";
    if (message.contains("token recognition")) {
      return switch (sign.isEmpty() ? ' ' : sign.charAt(0)) {
        case '=' -> "a single = compares nothing: write ==";
        case '&' -> "a single & joins nothing: write &&";
        case '|' -> "a single | joins nothing: write ||";
        case '\'', '"', ' ' -> "a text begins here that is not closed, or has a wrong \\ in it";
        default -> "'" + Words.shortened(sign) + "' is no sign of the language";
      };
    }
    return switch (sign) {
      case "<EOF>" -> "something is missing at the end" + unclosed(text);
      case "and", "AND" -> "'" + sign + "' is written &&";
      case "or", "OR" -> "'" + sign + "' is written ||";
      case "" -> message;
      default -> "'" + Words.shortened(sign) + "' does not fit here";
    };
  }

  private static String unclosed(String text) {
    long open = text.chars().filter(sign -> sign == '(').count();
    return open > text.chars().filter(sign -> sign == ')').count() ? ": a ) is not there" : "";
  }
}
