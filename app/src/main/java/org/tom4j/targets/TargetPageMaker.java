package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Band;
import org.tom4j.catalogue.CataloguedView;
import org.tom4j.data.DatumKind;
import org.tom4j.data.DatumStore;
import org.tom4j.data.LightCurve;
import org.tom4j.refresh.Refresh;
import org.tom4j.refresh.RefreshRules;
import org.tom4j.refresh.Refreshes;
import org.tom4j.web.NumberText;
import org.tom4j.web.StandingChips;

/** Makes a target's page. */
final class TargetPageMaker {
  private final TargetStore store;
  private final TargetNameStore names;
  private final TargetAlertStore alerts;
  private final TakenBackFinder takenBack;
  private final TargetGroupStore groups;
  private final HistoryStore history;
  private final DatumStore data;
  private final Refreshes refreshes;
  private final RefreshRules rules;
  private final TargetRequests requests;
  private final TargetCatalogues catalogues;
  private final TargetLists lists;

  TargetPageMaker(
      TargetStore store,
      TargetNameStore names,
      TargetAlertStore alerts,
      TakenBackFinder takenBack,
      TargetGroupStore groups,
      HistoryStore history,
      DatumStore data,
      Refreshes refreshes,
      RefreshRules rules,
      TargetRequests requests,
      TargetCatalogues catalogues,
      TargetLists lists) {
    this.store = store;
    this.names = names;
    this.alerts = alerts;
    this.takenBack = takenBack;
    this.groups = groups;
    this.history = history;
    this.data = data;
    this.refreshes = refreshes;
    this.rules = rules;
    this.requests = requests;
    this.catalogues = catalogues;
    this.lists = lists;
  }

  TargetPage of(Viewer viewer, Target target) {
    long id = target.id();
    boolean signedIn = !viewer.isAnonymous();
    List<LinkedAlert> linked = alerts.of(viewer, id);
    List<Refresh> asked = signedIn ? refreshes.of(id) : List.of();
    LinkedAlert from =
        target.madeFromAlert() == null
            ? null
            : alerts.of(viewer, id, target.madeFromAlert()).orElse(null);
    List<HistoryStore.Entry> entries = signedIn ? history.of(id) : List.of();
    return new TargetPage(
        id,
        target.name(),
        target.type().label(),
        target.type() == TargetType.NON_SIDEREAL,
        TargetFields.word(target.permissions()),
        Texts.time(target.created()),
        signedIn ? "by " + owner(target) : "",
        signedIn ? List.copyOf(groups.of(id).values()) : List.of(),
        names.of(id).stream()
            .filter(name -> !name.main())
            .map(name -> new TargetPage.Alias(name.name(), from(name.source())))
            .toList(),
        SkyText.of(target.position()),
        skySource(target, from, signedIn),
        target.type() == TargetType.NON_SIDEREAL
            ? orbit(target.elements(), skySource(target, from, signedIn))
            : facts(target, from),
        names.extras(id).stream()
            .map(extra -> new TargetPage.Fact(extra.key(), extra.value(), "", from(extra.source())))
            .toList(),
        Objects.requireNonNullElse(target.note(), ""),
        madeFrom(viewer, target, from),
        takenBack.of(viewer, id),
        catalogues.of(target).stream().map(CataloguedView::of).toList(),
        linked.stream().map(alert -> line(alert, signedIn)).toList(),
        LightCurve.of(data.of(viewer, id, DatumKind.PHOTOMETRY), signedIn),
        asked.stream()
            .filter(source -> !source.broker().isEmpty() && !source.isNotAsked())
            .map(TargetPageMaker::source)
            .toList(),
        asked.stream()
            .filter(Refresh::isNotAsked)
            .map(Refresh::broker)
            .collect(Collectors.joining(", ")),
        asked.stream()
            .filter(source -> source.broker().isEmpty() && !source.isWaiting())
            .map(Refresh::words)
            .findFirst()
            .orElse(""),
        asked.stream().anyMatch(Refresh::isWaiting),
        signedIn ? RefreshRuleView.of(id, rules.of(id)) : RefreshRuleView.of(id, Optional.empty()),
        signedIn
            ? TargetRequestPages.view(requests, viewer, target, requests.usual(), Map.of())
            : RequestsView.of(target, List.of()),
        signedIn ? TargetNeighbours.path(target) : "",
        ListsView.of(lists.holding(viewer, id), lists.changeable(viewer)),
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

  private static List<TargetPage.Fact> facts(Target target, @Nullable LinkedAlert from) {
    Motion motion = target.motion();
    List<TargetPage.Fact> facts = new ArrayList<>();
    add(facts, "Epoch", motion.epoch(), null, "Julian years");
    Double error = motion.positionError();
    if (error != null) {
      String source = from != null && error.equals(from.positionError()) ? alert(from) : "";
      facts.add(
          new TargetPage.Fact("Position error", Texts.plain(error), "arcsec, one sigma", source));
    }
    add(facts, "Proper motion in RA", motion.pmRa(), null, "mas/yr, with cos dec");
    add(facts, "Proper motion in Dec", motion.pmDec(), null, "mas/yr");
    add(facts, "Parallax", motion.parallax(), null, "mas");
    add(facts, "Distance", motion.distance(), motion.distanceError(), "pc");
    return facts;
  }

  /** Its elements come from one place, all of them. */
  private static List<TargetPage.Fact> orbit(OrbitElements elements, String source) {
    List<TargetPage.Fact> facts = new ArrayList<>();
    OrbitScheme scheme = elements.scheme();
    facts.add(
        new TargetPage.Fact("Scheme", scheme == null ? "not told" : scheme.label(), "", source));
    for (OrbitElement element : OrbitElement.values()) {
      add(facts, element.label(), elements.get(element), null, element.unit());
    }
    return facts;
  }

  /** Where the position or the orbit came from, for those who may read names of people. */
  private String skySource(Target target, @Nullable LinkedAlert from, boolean signedIn) {
    if (target.position() == null && target.type() == TargetType.SIDEREAL) {
      return "";
    }
    if (target.moved() != null) {
      String when = " on " + Texts.time(target.moved()) + " UTC";
      String who = signedIn ? store.personName(target.movedBy()) : null;
      return "changed" + (who == null ? "" : " by " + who) + when;
    }
    if (from != null) {
      return alert(from);
    }
    return signedIn && target.madeFromAlert() == null ? "as " + owner(target) + " wrote it" : "";
  }

  private String owner(Target target) {
    return Objects.requireNonNullElse(store.personName(target.ownerId()), "the TOM");
  }

  private static String alert(LinkedAlert from) {
    return "from alert " + from.alertId() + " of " + from.broker();
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
      Viewer viewer, Target target, @Nullable LinkedAlert from) {
    if (from == null) {
      return null;
    }
    Optional<TargetAlertStore.Run> run = alerts.run(viewer, target.madeFromRun());
    return new TargetPage.MadeFrom(
        from.broker(),
        from.alertId(),
        viewer.isAnonymous() ? "" : path(from),
        run.map(chosen -> "/alerts/run/" + chosen.id() + "/").orElse(""),
        run.map(chosen ->
                chosen.query().isBlank()
                    ? "a query that was not saved"
                    : "“" + chosen.query() + "”")
            .orElse(""));
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
        NumberText.threeDecimals(alert.score()),
        Objects.requireNonNullElse(alert.scoreName(), ""),
        HOW.getOrDefault(alert.how(), ""),
        StandingChips.of(alert.standing()));
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
