package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Band;
import org.tom4j.data.DatumKind;
import org.tom4j.data.DatumStore;
import org.tom4j.data.LightCurve;
import org.tom4j.refresh.Refresh;
import org.tom4j.refresh.Refreshes;

/** Makes a target's page. */
final class TargetPageMaker {
  private final TargetStore store;
  private final TargetNameStore names;
  private final TargetAlertStore alerts;
  private final TargetGroupStore groups;
  private final HistoryStore history;
  private final DatumStore data;
  private final Refreshes refreshes;

  TargetPageMaker(
      TargetStore store,
      TargetNameStore names,
      TargetAlertStore alerts,
      TargetGroupStore groups,
      HistoryStore history,
      DatumStore data,
      Refreshes refreshes) {
    this.store = store;
    this.names = names;
    this.alerts = alerts;
    this.groups = groups;
    this.history = history;
    this.data = data;
    this.refreshes = refreshes;
  }

  TargetPage of(Viewer viewer, Target target) {
    long id = target.id();
    boolean signedIn = !viewer.isAnonymous();
    List<LinkedAlert> linked = alerts.of(id);
    List<Refresh> asked = signedIn ? refreshes.of(id) : List.of();
    List<HistoryStore.Entry> entries = signedIn ? history.of(id) : List.of();
    return new TargetPage(
        id,
        target.name(),
        target.type().label(),
        TargetFields.word(target.permissions()),
        Texts.time(target.created()),
        signedIn ? "by " + Objects.requireNonNullElse(store.ownerName(target), "the TOM") : "",
        signedIn ? List.copyOf(groups.of(id).values()) : List.of(),
        names.of(id).stream()
            .filter(name -> !name.main())
            .map(name -> new TargetPage.Alias(name.name(), from(name.source())))
            .toList(),
        SkyText.of(target.position()),
        facts(target),
        names.extras(id).stream()
            .map(extra -> new TargetPage.Fact(extra.key(), extra.value(), "", from(extra.source())))
            .toList(),
        Objects.requireNonNullElse(target.note(), ""),
        madeFrom(viewer, target, linked),
        linked.stream().map(alert -> line(alert, signedIn)).toList(),
        LightCurve.of(data.of(viewer, id, DatumKind.PHOTOMETRY), signedIn),
        asked.stream()
            .filter(source -> !source.broker().isEmpty())
            .map(TargetPageMaker::source)
            .toList(),
        asked.stream()
            .filter(source -> source.broker().isEmpty() && !source.isWaiting())
            .map(Refresh::words)
            .findFirst()
            .orElse(""),
        asked.stream().anyMatch(Refresh::isWaiting),
        entries.stream()
            .map(entry ->
                new TargetPage.Event(
                    Texts.time(entry.at()),
                    Objects.requireNonNullElse(entry.person(), "the TOM"),
                    entry.words()))
            .toList(),
        store.mayChange(viewer, id),
        store.mayDelete(viewer, id));
  }

  private static String from(@Nullable String source) {
    return source == null ? "" : "from " + source;
  }

  private static List<TargetPage.Fact> facts(Target target) {
    Motion motion = target.motion();
    List<TargetPage.Fact> facts = new ArrayList<>();
    add(facts, "Epoch", motion.epoch(), null, "Julian years");
    add(facts, "Position error", motion.positionError(), null, "arcsec");
    add(facts, "Proper motion in RA", motion.pmRa(), null, "mas/yr, with cos dec");
    add(facts, "Proper motion in Dec", motion.pmDec(), null, "mas/yr");
    add(facts, "Parallax", motion.parallax(), null, "mas");
    add(facts, "Distance", motion.distance(), motion.distanceError(), "pc");
    return facts;
  }

  private static void add(
      List<TargetPage.Fact> facts,
      String label,
      @Nullable Double value,
      @Nullable Double error,
      String unit) {
    if (value != null) {
      String words = Texts.plain(value) + (error == null ? "" : " ± " + Texts.plain(error));
      facts.add(new TargetPage.Fact(label, words, unit, ""));
    }
  }

  private TargetPage.@Nullable MadeFrom madeFrom(
      Viewer viewer, Target target, List<LinkedAlert> linked) {
    return linked.stream()
        .filter(alert -> Objects.equals(alert.id(), target.madeFromAlert()))
        .findFirst()
        .map(alert ->
            new TargetPage.MadeFrom(
                alert.broker(),
                alert.alertId(),
                viewer.isAnonymous() ? "" : path(alert),
                alerts.queryName(viewer, alert.id()).orElse("")))
        .orElse(null);
  }

  private static String path(LinkedAlert alert) {
    return "/alerts/alert/" + alert.id() + "/";
  }

  private static TargetPage.AlertLine line(LinkedAlert alert, boolean signedIn) {
    String mag = Texts.fixed(alert.mag(), 3);
    @Nullable String band = alert.band();
    return new TargetPage.AlertLine(
        signedIn ? path(alert) : "",
        Texts.time(alert.observed()),
        alert.broker(),
        Objects.requireNonNullElse(alert.name(), ""),
        "LIMIT".equals(alert.magKind()) && !mag.isEmpty() ? "> " + mag : mag,
        Objects.requireNonNullElse(band, ""),
        band == null ? "" : Band.of(band).label(),
        Texts.fixed(alert.score(), 3),
        Objects.requireNonNullElse(alert.scoreName(), ""),
        HOW.getOrDefault(alert.how(), ""));
  }

  private static TargetPage.Source source(Refresh asked) {
    boolean waiting = asked.isWaiting();
    return new TargetPage.Source(
        asked.broker(),
        asked.state().name().toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(asked.object(), ""),
        waiting ? "" : Texts.time(asked.ended()),
        waiting ? "" : String.format(Locale.ROOT, "%,d", asked.points()),
        waiting ? "" : String.format(Locale.ROOT, "%,d", asked.fresh()),
        asked.words());
  }

  private static final Map<LinkedBy, String> HOW =
      Map.of(
          LinkedBy.MADE_FROM, "the target was made from it",
          LinkedBy.SAME_NAME, "the same name",
          LinkedBy.POSITION, "the same position",
          LinkedBy.LINKED, "a person");
}
