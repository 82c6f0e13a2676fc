package org.tom4j.targets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.catalogue.CataloguedView;
import org.tom4j.data.LightCurve;
import org.tom4j.web.Chip;

/**
 * A target's page.
 *
 * @param moves whether through the solar system: then the facts are its orbit
 * @param sky its position at its epoch; blank texts if it has none
 * @param skySource where the position came from, or ""
 * @param facts further values with their units
 * @param owner who made it, or ""
 * @param note why it is here, or ""
 * @param madeFrom the alert it was made from, or null
 * @param takenBack messages that take back its event or a detection of it, the latest first
 * @param catalogued what catalogues have within 3″ of it, the nearest first
 * @param sources whom it was asked about for photometry; empty for those who are not signed in
 * @param notAsked brokers that lack a setting, with commas between, or ""
 * @param nobody why there is nobody to ask, or ""
 * @param refreshing whether photometry is waited for
 * @param upToDate how it is kept up to date; not told to those who are not signed in
 * @param requests for forced photometry; empty for those who are not signed in
 * @param neighbours the page of what catalogues have here; "" of what has no place among the stars,
 *     and for those who are not signed in
 * @param lists that it is on
 * @param history the newest first; empty for those who are not signed in
 */
public record TargetPage(
    long id,
    String name,
    String type,
    boolean moves,
    String permissions,
    String created,
    String owner,
    List<String> groups,
    List<Alias> aliases,
    SkyText sky,
    String skySource,
    List<Fact> facts,
    List<Fact> extras,
    String note,
    @Nullable MadeFrom madeFrom,
    List<TakenBack> takenBack,
    List<CataloguedView> catalogued,
    List<AlertLine> alerts,
    LightCurve curve,
    List<Source> sources,
    String notAsked,
    String nobody,
    boolean refreshing,
    RefreshRuleView upToDate,
    RequestsView requests,
    String neighbours,
    ListsView lists,
    List<Event> history,
    boolean mayChange,
    boolean mayDelete) {

  /** The form that asks all brokers, with this place and name in it. */
  public String askAll() {
    String place = sky.known() ? "position=" + sky.ra() + "+" + sky.dec().replace("+", "%2B") : "";
    String called = "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return "/alerts/ask/?" + (place.isEmpty() ? called : place + "&" + called);
  }

  public record Alias(String name, String source) {}

  /** A value; source: who said so, or "". */
  public record Fact(String label, String value, String unit, String source) {}

  /**
   * The alert it was made from, and the run in which somebody chose it.
   *
   * @param href of the alert, "" for those who may not open it
   * @param run of the run, "" if it is not known or not for this reader
   * @param query words for the run's query; "" without a run
   */
  public record MadeFrom(String broker, String alert, String href, String run, String query) {}

  /** An alert of the target; absent values are "". */
  public record AlertLine(
      String href,
      String time,
      String broker,
      String name,
      String mag,
      String band,
      String bandLabel,
      String score,
      String scoreName,
      String how,
      List<Chip> said) {}

  /**
   * A broker that was asked for photometry.
   *
   * @param state waiting, done or failed
   * @param by the name it was asked by, or ""
   * @param words what is missing and why, or ""
   */
  public record Source(
      String broker,
      String state,
      String by,
      String when,
      String points,
      String fresh,
      String words) {}

  public record Event(String time, String person, String words) {}
}
