package org.tom4j.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.catalogue.StandingView;
import org.tom4j.web.Crumb;

/**
 * One module: what it is, how it does, what its service sends. Texts, "" where there is none.
 *
 * @param look good, warn, bad or quiet
 * @param word how it stands
 * @param settings the path of its settings, or ""
 * @param ask the path of its query form, or "" if it cannot be asked
 * @param can its abilities in words
 * @param problems one line each, with the line of the source
 * @param catalogue how its list stands that is kept here; null: it has none
 * @param days how far back {@code endings} counts
 * @param first how long until an answer begins
 * @param took how long a fetch takes
 * @param rateLeft how many questions the service will still answer
 */
public record ModulePage(
    String name,
    String description,
    List<Crumb> crumbs,
    String look,
    String word,
    String version,
    String origin,
    String homepage,
    String settings,
    String ask,
    List<String> can,
    List<String> problems,
    @Nullable StandingView catalogue,
    String lastSuccess,
    String lastFailure,
    String lastFailureWords,
    int days,
    List<Ending> endings,
    String first,
    String took,
    String rateLeft,
    List<Answers> answers) {

  /** How many fetches ended so. */
  public record Ending(String word, String count) {}

  /**
   * Answers of one kind.
   *
   * @param driftedSince "" while they look as usual
   * @param alarms what is other than usual
   * @param packet one that shows it, or ""; "" for whoever does not look after this TOM
   * @param acceptPath where it is said that the other is usual now
   * @param changes everything that was told of them, newest first
   * @param accepted when somebody last accepted them, and who, or ""
   */
  public record Answers(
      String kind,
      String seen,
      String since,
      String last,
      String driftedSince,
      List<String> alarms,
      String packet,
      String acceptPath,
      List<String> changes,
      String accepted) {}

  public List<Answers> drifted() {
    return answers.stream().filter(each -> !each.driftedSince().isEmpty()).toList();
  }
}
