package org.tom4j.targets;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.db.NameKey;

/** Whether names are still free: one index look-up, however many targets there are. */
final class NameCheck {
  private NameCheck() {}

  /** The first of the names that another target has, in the names' own order. */
  static Optional<Creation> conflict(
      JdbcClient client, Viewer maker, TargetDraft draft, List<TargetName> names, Instant now) {
    return taken(client, maker, names)
        .map(named ->
            named.visible()
                ? new Creation.Conflict(
                    named.target(),
                    named.main() ? MatchedBy.SAME_NAME : MatchedBy.ALIAS,
                    named.name(),
                    MatchStore.separation(named.target(), draft.positionAt(now), now))
                : new Creation.Refused(Map.of(field(named, draft.name()), words(named))));
  }

  static Optional<MatchStore.Named> taken(
      JdbcClient client, Viewer viewer, List<TargetName> names) {
    List<String> keys = names.stream().map(name -> NameKey.fold(name.name())).toList();
    return MatchStore.named(client, viewer, keys).stream()
        .min(Comparator.comparingInt(named -> keys.indexOf(named.key())));
  }

  /** The form field that holds the name which is taken. */
  static String field(MatchStore.Named named, String mainName) {
    return named.key().equals(NameKey.fold(mainName)) ? "name" : "aliases";
  }

  static String words(MatchStore.Named named) {
    return named.visible()
        ? words(named.target(), named.main(), named.name())
        : "“" + named.name() + "” is taken by a target that you may not see.";
  }

  /** What a form says of a name that is taken. */
  static Map<String, String> problem(TargetDraft draft, Creation.Conflict conflict, String name) {
    boolean main = NameKey.fold(name).equals(NameKey.fold(draft.name()));
    return Map.of(
        main ? "name" : "aliases",
        words(conflict.existing(), conflict.how() == MatchedBy.SAME_NAME, name));
  }

  private static String words(Target target, boolean main, String name) {
    return main
        ? "There is a target “" + name + "” already."
        : "“" + name + "” is an alias of the target “" + target.name() + "”.";
  }
}
