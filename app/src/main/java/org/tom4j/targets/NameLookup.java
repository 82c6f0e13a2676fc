package org.tom4j.targets;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.lookup.Lookup;
import org.tom4j.lookup.Lookups;
import org.tom4j.lookup.Told;

/** Looks a name up for the form that makes a target. */
final class NameLookup {
  private static final String CREATE = "/targets/create/?lookup=";

  private final Lookups lookups;
  private final Targets targets;

  NameLookup(Lookups lookups, Targets targets) {
    this.lookups = lookups;
    this.targets = targets;
  }

  /**
   * What came of it.
   *
   * @param target what would be made, or null: nobody says where it is
   */
  record Result(LookupView view, @Nullable LookedUp target) {}

  /** The page that looks a name up. */
  static String path(String name) {
    return CREATE + encoded(name);
  }

  /**
   * Asks for a name.
   *
   * @param use the service whose answer is wanted; "" for the best
   */
  Result of(Viewer viewer, String typed, String use) {
    Lookup lookup;
    try {
      lookup = lookups.of(typed);
    } catch (IllegalArgumentException wrong) {
      return new Result(
          new LookupView(typed, String.valueOf(wrong.getMessage()), null, "", List.of()), null);
    }
    Optional<Told> chosen = lookup.of(use).or(lookup::best);
    String source = chosen.map(Told::source).orElse("");
    LookupView.@Nullable Here here =
        targets
            .named(viewer, lookup.name())
            .map(target -> new LookupView.Here(target.name(), target.path()))
            .orElse(null);
    return new Result(
        new LookupView(
            lookup.name(),
            "",
            here,
            source,
            lookup.answers().stream().map(told -> line(lookup.name(), told, source)).toList()),
        chosen.map(told -> new LookedUp(lookup, told)).orElse(null));
  }

  /** What was told of a name before; values of the form that are as told keep who told them. */
  Lookup remembered(String name) {
    return lookups.remembered(name);
  }

  private static LookupView.Line line(String name, Told told, String chosen) {
    ResolvedObject object = told.object();
    boolean isChosen = told.source().equals(chosen);
    String use = told.locates() && !isChosen ? path(name) + "&use=" + encoded(told.source()) : "";
    URI page = object == null ? null : object.page();
    return new LookupView.Line(
        told.source(),
        object == null ? "" : object.name(),
        page == null ? null : page.toString(),
        told.words(),
        SkyText.of(object == null ? null : object.position()),
        object != null && object.position() == null && object.orbit() != null,
        object == null || object.type() == null ? "" : object.type(),
        object == null || object.redshift() == null ? "" : Texts.plain(object.redshift()),
        use,
        isChosen,
        told.state() == Told.State.WAITING);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
