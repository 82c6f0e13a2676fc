package org.tom4j.skymaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AlertEvent;
import org.tom4j.alerts.AlertSkyMaps;
import org.tom4j.alerts.MappedAlerts;
import org.tom4j.alerts.SkyMapPanel;
import org.tom4j.lists.ListChoice;
import org.tom4j.web.Crumb;
import org.tom4j.web.Pager;

/** Turns a map into what its page shows, and the page of its alert. */
final class SkyMapPageMaker implements AlertSkyMaps {
  static final int ROWS = 50;

  /** Marks on the charts; more would hide what they stand on. */
  private static final int MOST_MARKS = 200;

  private final SkyMaps maps;
  private final Inside inside;
  private final ListChoice lists;

  SkyMapPageMaker(SkyMaps maps, Inside inside, ListChoice lists) {
    this.maps = maps;
    this.inside = inside;
    this.lists = lists;
  }

  @Override
  public @Nullable SkyMapPanel panel(MappedAlerts.Mapped alert, AlertEvent event) {
    return maps.of(alert).map(seen -> panel(seen, event)).orElse(null);
  }

  private SkyMapPanel panel(SkyMaps.Seen seen, AlertEvent event) {
    ReadMap read = seen.read();
    return new SkyMapPanel(
        read == null ? List.of() : SkyMapFacts.few(read.map()),
        words(seen),
        EventStanding.path(seen.alert().id()),
        fetchable(seen.notice()),
        maps.standing(event).newerMap());
  }

  SkyMapPage page(Viewer viewer, SkyMaps.Seen seen, int page) {
    EventStanding standing = maps.standing(viewer, seen.alert().id());
    String alert = "/alerts/alert/" + seen.alert().id() + "/";
    ReadMap read = seen.read();
    return new SkyMapPage(
        "Sky map of " + seen.alert().title(),
        List.of(new Crumb("Alerts", "/alerts/query/list/"), new Crumb(seen.alert().title(), alert)),
        "Where " + seen.alert().title() + " may be, as " + seen.alert().broker() + " tells it",
        EventStanding.path(seen.alert().id()),
        words(seen),
        fetchable(seen.notice()),
        standing.overtaken(),
        standing.lines(),
        read == null ? List.of() : List.of(shown(viewer, seen, read, page)));
  }

  private SkyMapPage.Shown shown(Viewer viewer, SkyMaps.Seen seen, ReadMap read, int page) {
    SkyMap map = read.map();
    InsideTargets found = inside.of(viewer, read);
    var pager = new Pager(page, ROWS, found.size(), EventStanding.path(seen.alert().id()) + "?");
    List<Inside.Line> marked = inside.lines(viewer, read, found, 0, MOST_MARKS);
    List<Inside.Line> rows =
        inside.lines(viewer, read, found, (int) pager.offset(), (int) pager.to());
    Extent extent = Extent.of(map, map.ninety());
    return new SkyMapPage.Shown(
        List.of(SkyChartMaker.sky(map, extent, marked), SkyChartMaker.zoom(map, extent, marked)),
        String.format(
            Locale.ROOT,
            extent.whole()
                ? "The 90 %% region, %.1f° across"
                : "Around the most probable place, %.1f° across",
            2 * extent.radius()),
        SkyMapFacts.all(read),
        SkyMapFacts.remark(map),
        targets(rows),
        found.upTo(map.half().limit()),
        pager,
        viewer.isAnonymous() ? List.of() : lists.offered(viewer),
        regionName(seen, 90),
        !seen.alert().restricted());
  }

  private static List<SkyMapPage.TargetLine> targets(List<Inside.Line> rows) {
    List<SkyMapPage.TargetLine> lines = new ArrayList<>();
    for (Inside.Line row : rows) {
      lines.add(
          new SkyMapPage.TargetLine(
              row.rank(),
              "/targets/" + row.target().id() + "/",
              row.target().name(),
              row.target().position().raDecimal(),
              row.target().position().decDecimal(),
              SkyMapFacts.level(row.level()),
              row.inHalf()));
    }
    return lines;
  }

  /** What a region of an event is called in filters: {@code S230518h 90}. */
  static String regionName(SkyMaps.Seen seen, int part) {
    String plain =
        seen.alert().title().replaceAll("[^\\p{Alnum}+_. -]+", "-").replaceAll("^[.-]+", "");
    return plain.substring(0, Math.min(plain.length(), 60)).strip() + " " + part;
  }

  private static String fetchable(KeptNotice notice) {
    boolean offered =
        notice.state() == KeptNotice.State.OFFERED || notice.state() == KeptNotice.State.FAILED;
    String address = notice.address();
    return offered && address != null ? address : "";
  }

  private static String words(SkyMaps.Seen seen) {
    KeptNotice notice = seen.notice();
    return switch (notice.state()) {
      case READ -> "";
      case OFFERED -> "The map is not in the notice, which only says where it is.";
      case WAITING ->
          seen.read() != null
              ? ""
              : "The map is being fetched from " + notice.address() + ". Look again in a moment.";
      case FAILED -> "The map cannot be shown: " + notice.words() + ".";
    };
  }
}
