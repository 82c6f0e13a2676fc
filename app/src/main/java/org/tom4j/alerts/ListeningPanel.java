package org.tom4j.alerts;

import java.util.List;

/**
 * How a query is listened to, ready to show; texts, "" where there is nothing to say.
 *
 * @param offered whether its broker's streams go on where they were left, so that it can be
 * @param state in a word; "" if it is not listened to
 * @param look of the state: good, info, warn, bad
 * @param running whether a run is under way
 * @param words what there is to say
 * @param facts how fast it goes, and what came
 * @param stages how long alerts take
 * @param readers who reads it, or did until lately
 * @param nights what came night by night, the last first
 * @param perSecond alerts that are read at most; ""
 * @param address of the panel on a page of its own
 * @param path where it is started, paused and ended; "" if the reader may not
 */
public record ListeningPanel(
    boolean offered,
    String state,
    String look,
    boolean running,
    List<String> words,
    List<Fact> facts,
    List<Stage> stages,
    List<Reader> readers,
    List<Night> nights,
    String perSecond,
    String address,
    String path) {

  /** Of a broker that cannot be listened to. */
  public static final ListeningPanel NONE =
      new ListeningPanel(
          false, "", "", false, List.of(), List.of(), List.of(), List.of(), List.of(), "", "", "");

  /** Of a query that could be listened to, and is not. */
  public static ListeningPanel off(String address, String path) {
    return new ListeningPanel(
        true, "", "", false, List.of(), List.of(), List.of(), List.of(), List.of(), "", address,
        path);
  }

  public ListeningPanel {
    words = List.copyOf(words);
    facts = List.copyOf(facts);
    stages = List.copyOf(stages);
    readers = List.copyOf(readers);
    nights = List.copyOf(nights);
  }

  /** A figure with its name; title says more. */
  public record Fact(String name, String value, String title) {}

  /** How long half, nearly all, and all but one in a hundred alerts took. */
  public record Stage(String name, String p50, String p95, String p99) {}

  /**
   * Who reads it.
   *
   * @param process machine and number
   * @param state in a word, and its look
   * @param run address of its run
   */
  public record Reader(
      String process,
      String state,
      String look,
      String run,
      String since,
      String partitions,
      String rate,
      String message) {}

  /**
   * @param complete whether what came is all accounted for
   */
  public record Night(
      String begins,
      String received,
      String kept,
      String dropped,
      String unknown,
      String bad,
      String repeated,
      boolean complete) {}
}
