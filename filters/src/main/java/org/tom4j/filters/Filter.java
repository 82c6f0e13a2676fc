package org.tom4j.filters;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expression that says which alerts to keep, {@code mag < 20 && alert.candidate.drb > 0.5}. The
 * language is that of docs/filters.md. Immutable, for all threads; decides in bounded time whatever
 * it and the alert hold.
 */
public final class Filter {
  /** The longest text of a filter, in characters. */
  public static final int LONGEST = 10_000;

  private final String text;
  private final Node whole;
  private final int variables;
  private final List<String> lists;
  private final List<String> regions;
  private final List<String> members;

  Filter(String text, Node whole, int variables, List<String> members, SkyNames named) {
    this.text = text;
    this.whole = whole;
    this.variables = variables;
    this.members = members;
    this.lists = named.lists();
    this.regions = named.regions();
  }

  /**
   * Reads a filter where there are no lists of targets and no regions.
   *
   * @param text at most {@link #LONGEST} characters
   * @throws UnreadableFilterException telling all that is wrong with it, and where
   */
  public static Filter compile(String text) {
    return compile(text, Sky.EMPTY);
  }

  /**
   * Reads a filter.
   *
   * @param text at most {@link #LONGEST} characters
   * @param sky what it may ask about the sky; kept, and asked by each evaluation
   * @throws UnreadableFilterException telling all that is wrong with it, and where; so also of
   *     lists and regions that are not there
   */
  public static Filter compile(String text, Sky sky) {
    return Source.read(text, sky);
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /**
   * The alert's own fields that it names, each once, as they are written: {@code
   * alert.candidate.drb}; without those of lists' elements.
   */
  public List<String> members() {
    return members;
  }

  /** The lists of targets that it names, each once, in the order of the text. */
  public List<String> lists() {
    return lists;
  }

  /** The regions of the sky that it names, each once, in the order of the text. */
  public List<String> regions() {
    return regions;
  }

  /** Whether to keep an alert. Throws nothing, whatever the alert holds. */
  public Decision decide(Candidate candidate) {
    return Decision.of(whole, whole.in(new Run(candidate, variables, null)));
  }

  /** The decision, made once more by the same evaluation, and how each part came out. */
  public Explanation explain(Candidate candidate) {
    Record record = Record.empty();
    Run run = new Run(candidate, variables, record);
    Decision decision = Decision.of(whole, whole.in(run));
    return Explanation.of(whole, decision, record, run);
  }

  /** The values that a filter may name; raw members come behind the last one, {@code alert}. */
  public static List<FilterName> names() {
    return Stream.concat(Arrays.stream(Known.values()).map(Known::said), Stream.of(Raw.SAID))
        .toList();
  }

  /** The functions that a filter may call. */
  public static List<FilterName> functions() {
    return Stream.concat(Arrays.stream(Function.values()).map(Function::said), Forms.ALL.stream())
        .toList();
  }
}
