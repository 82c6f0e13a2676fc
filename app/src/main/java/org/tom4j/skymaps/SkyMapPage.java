package org.tom4j.skymaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AlertPage;
import org.tom4j.alerts.Overtaken;
import org.tom4j.targets.ListName;
import org.tom4j.web.Crumb;
import org.tom4j.web.Pager;

/**
 * A sky map. Every value is a text ready to show, "" where there is none.
 *
 * @param path of this page, ending in a slash
 * @param words why there is no map yet, or what is wrong with it; "" if all is well
 * @param fetchable the address that the map can be fetched from, or ""
 * @param overtaken that the event was taken back or there is a newer map; null: neither
 * @param notices of the event, the latest first; empty: there is no other
 * @param shown what the map says; empty: it is not here
 */
public record SkyMapPage(
    String title,
    List<Crumb> crumbs,
    String lede,
    String path,
    String words,
    String fetchable,
    @Nullable Overtaken overtaken,
    List<NoticeLine> notices,
    List<Shown> shown) {

  /** One of the event's notices. */
  public record NoticeLine(
      String href, String type, String time, String broker, String area, boolean isThis) {}

  /**
   * What the map says.
   *
   * @param charts all of the sky, and the part that matters
   * @param remark that its probabilities do not sum to one, or ""
   * @param half how many targets lie in the 50 % region, of those in the 90 % region
   * @param region what the 90 % region is called in filters once it is kept
   * @param keepable whether it may be kept for everybody's filters
   */
  public record Shown(
      List<SkyChart> charts,
      String zoomWords,
      List<AlertPage.Fact> facts,
      String remark,
      List<TargetLine> targets,
      int half,
      Pager pager,
      List<ListName> lists,
      String region,
      boolean keepable) {}

  /** A target inside. */
  public record TargetLine(
      int rank, String href, String name, String ra, String dec, String level, boolean half) {}
}
