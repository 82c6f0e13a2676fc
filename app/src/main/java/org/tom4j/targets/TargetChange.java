package org.tom4j.targets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.db.NameKey;

/** One change of one target, inside its transaction. */
final class TargetChange {
  private final JdbcClient client;
  private final AuditStore audit;
  private final Viewer viewer;
  private final Instant now;

  TargetChange(JdbcClient client, AuditStore audit, Viewer viewer, Instant now) {
    this.client = client;
    this.audit = audit;
    this.viewer = viewer;
    this.now = now;
  }

  Update to(long id, long version, TargetDraft draft) {
    Optional<Target> found = TargetStore.findChangeable(client, viewer, id);
    if (found.isEmpty()) {
      return new Update.Denied();
    }
    Target before = found.get();
    if (before.version() != version) {
      return new Update.Stale(before);
    }
    List<TargetName> old = TargetNameStore.of(client, id);
    Map<String, String> problems = nameProblems(draft, old);
    if (!problems.isEmpty()) {
      return new Update.Refused(problems);
    }
    Permissions permissions =
        draft.permissions() == null ? before.permissions() : draft.permissions();
    if (!TargetStore.update(client, id, version, draft, permissions, now)) {
      return new Update.Stale(TargetStore.findChangeable(client, viewer, id).orElse(before));
    }
    boolean orbit = !before.elements().equals(draft.elements());
    if (orbit) {
      OrbitStore.write(client, id, draft.elements());
    }
    if (orbit || !Objects.equals(before.position(), draft.position())) {
      TargetStore.moved(client, id, viewer.personId(), now);
    }
    List<TargetExtra> oldExtras = TargetNameStore.extras(client, id);
    changeNames(id, draft, old);
    changeExtras(id, draft.extras(), oldExtras);
    if (draft.groups() != null) {
      TargetGroupStore.change(client, id, viewer.groups(), draft.groups());
    }
    Target after = TargetStore.findAny(client, id).orElse(before);
    audit.add(
        viewer,
        "UPDATE",
        TargetStore.KIND,
        id,
        TargetWords.changed(before, old, after, TargetNameStore.of(client, id))
            .extras(oldExtras, draft.extras())
            .toString());
    return new Update.Changed(after);
  }

  /** Only what is new is judged: names that were there before stay good. */
  private Map<String, String> nameProblems(TargetDraft draft, List<TargetName> old) {
    Map<String, String> problems = new LinkedHashMap<>();
    String main = NameKey.fold(draft.name());
    for (TargetName alias : draft.aliases()) {
      if (NameKey.fold(alias.name()).equals(main)) {
        problems.put(
            "name", "“" + alias.name() + "” is an alias of this target: name and aliases differ.");
      }
    }
    List<String> known = keys(old);
    List<TargetName> fresh = new ArrayList<>();
    fresh.add(new TargetName(draft.name(), true, null));
    fresh.addAll(draft.aliases());
    fresh.removeIf(name -> known.contains(NameKey.fold(name.name())));
    if (!fresh.isEmpty()) {
      NameCheck.taken(client, viewer, fresh)
          .ifPresent(named ->
              problems.putIfAbsent(NameCheck.field(named, draft.name()), NameCheck.words(named)));
    }
    return problems;
  }

  /** Aliases go first, so that the target may take the name of one. */
  private void changeNames(long id, TargetDraft draft, List<TargetName> old) {
    List<String> wanted = keys(draft.aliases());
    List<String> had = new ArrayList<>();
    for (TargetName name : old) {
      String key = NameKey.fold(name.name());
      if (!name.main() && !wanted.contains(key)) {
        TargetNameStore.deleteAlias(client, id, name.name());
      } else if (!name.main()) {
        had.add(key);
      }
    }
    TargetNameStore.rename(client, id, draft.name());
    TargetNameStore.insert(
        client,
        id,
        draft.aliases().stream()
            .filter(alias -> !had.contains(NameKey.fold(alias.name())))
            .toList(),
        now);
  }

  private void changeExtras(long id, List<TargetExtra> wanted, List<TargetExtra> old) {
    Set<String> keys = wanted.stream().map(TargetExtra::key).collect(Collectors.toSet());
    for (TargetExtra extra : old) {
      if (!keys.contains(extra.key())) {
        TargetNameStore.deleteExtra(client, id, extra.key());
      }
    }
    TargetNameStore.insertExtras(
        client, id, wanted.stream().filter(extra -> !old.contains(extra)).toList());
  }

  private static List<String> keys(List<TargetName> names) {
    return names.stream().map(name -> NameKey.fold(name.name())).toList();
  }
}
