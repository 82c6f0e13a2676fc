package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.catalogue.CataloguedView;
import org.tom4j.data.LightCurve;
import org.tom4j.web.Chip;

/**
 * One alert. Every value is a text ready to show, "" where there is none.
 *
 * @param said what it says of itself
 * @param button what is called that makes a target of it, or links it to one
 * @param facts the values that all brokers share, with unit and scale
 * @param near targets within five arcseconds or as near as the places are known, or of the same
 *     name
 * @param related what else tells of the same event, detection or object
 * @param catalogued what catalogues have within 3″ of it, the nearest first
 * @param neighbours the page of what catalogues have at its place, or ""
 * @param moves whether it moves through the solar system, so that nothing is near it
 * @param runs the runs that have it
 * @param filters of queries for its broker, each of which tells why it keeps it or not
 * @param runId the run that a target made here is told of
 * @param mayAskAgain whether its broker can be asked for this one alert
 * @param skyMap where it may have come from; null: it tells of no sky map
 * @param pictures cut-outs that its module may have; empty if it has none of any alert
 * @param curve photometry of its object as the packet tells it; empty if it does not
 * @param packet its text; packetCut: whether there is more
 */
public record AlertPage(
    long id,
    long runId,
    String title,
    String broker,
    String alertId,
    @Nullable String url,
    List<Chip> said,
    String button,
    List<Fact> facts,
    List<Fact> extras,
    List<Near> near,
    RelatedPanel related,
    List<CataloguedView> catalogued,
    String neighbours,
    boolean moves,
    List<Near> runs,
    List<FilterOfAlert> filters,
    boolean mayAskAgain,
    @Nullable SkyMapPanel skyMap,
    List<Picture> pictures,
    LightCurve curve,
    String packet,
    boolean packetCut,
    String origin,
    String originWords) {

  /** One value: what it is, its unit, the original or where it is from. */
  public record Fact(String label, String value, String unit, String source, boolean copy) {}

  /** A cut-out: what it is, and where its image is. */
  public record Picture(String label, String src) {}

  /** Something else worth opening. */
  public record Near(String href, String label, String how) {}
}
