package org.tom4j.targets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;

/**
 * Makes, matches, changes and deletes targets: all that other features may do with them. Safe for
 * any thread. Each change is one transaction with its line in the history.
 */
public final class Targets {
  private final Db db;
  private final TargetStore store;
  private final AuditStore audit;
  private final TargetSettings settings;
  private final InstantSource clock;

  public Targets(Db db, AuditStore audit, TargetSettings settings, InstantSource clock) {
    this.db = db;
    this.store = new TargetStore(db);
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** The target, if the viewer may see it. */
  public Optional<Target> find(Viewer viewer, long id) {
    return store.find(viewer, id);
  }

  /** Whether there is any target that the viewer may see. */
  public boolean any(Viewer viewer) {
    return !new TargetListStore(db, clock).list(viewer, TargetSearch.NEWEST, 1).targets().isEmpty();
  }

  /** The target that has exactly this name or alias, whatever its case and punctuation. */
  public Optional<Target> named(Viewer viewer, String name) {
    String key = NameKey.fold(name);
    return db.read(client -> MatchStore.named(client, viewer, List.of(key))).stream()
        .filter(MatchStore.Named::visible)
        .map(MatchStore.Named::target)
        .findFirst();
  }

  /** Why a draft would not become a target if it were made now; empty: it would. */
  public Optional<Creation> obstacle(Viewer maker, TargetDraft draft) {
    Map<String, String> problems = DraftCheck.problems(draft);
    return problems.isEmpty()
        ? db.read(client -> obstacle(client, maker, draft, names(draft), clock.instant()))
        : Optional.of(new Creation.Refused(problems));
  }

  /** Whether the viewer may change a target, and so link alerts to it. */
  public boolean mayChange(Viewer viewer, Target target) {
    return store.mayChange(viewer, target.id());
  }

  /**
   * Makes a target, unless there is one of the same name, or so close that it may be the same. Its
   * maker owns it; the groups it is for may see, change and delete it.
   *
   * @param maker a person, or the TOM itself
   */
  public Creation create(Viewer maker, TargetDraft draft) {
    Map<String, String> problems = DraftCheck.problems(draft);
    if (!problems.isEmpty()) {
      return new Creation.Refused(problems);
    }
    try {
      return db.write(client -> createChecked(client, maker, draft));
    } catch (DuplicateKeyException raced) {
      // Another process of this TOM took a name between our look and our insert: look again.
      return db.write(client -> createChecked(client, maker, draft));
    }
  }

  private Creation createChecked(JdbcClient client, Viewer maker, TargetDraft draft) {
    Instant now = clock.instant();
    List<TargetName> names = names(draft);
    Optional<Creation> obstacle = obstacle(client, maker, draft, names, now);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Permissions permissions =
        draft.permissions() == null ? settings.permissions() : draft.permissions();
    long id = TargetStore.insert(client, draft, permissions, maker.personId(), now);
    TargetNameStore.insert(client, id, names, now);
    TargetNameStore.insertExtras(client, id, draft.extras());
    TargetGroupStore.grant(client, id, draft.groups() == null ? maker.groups() : draft.groups());
    if (draft.from() != null) {
      TargetAlertStore.link(client, id, draft.from().alert(), LinkedBy.MADE_FROM, maker, now);
    }
    audit.add(maker, "CREATE", TargetStore.KIND, id, TargetWords.made(draft));
    return new Creation.Created(
        TargetStore.findAny(client, id)
            .orElseThrow(() -> new IllegalStateException("target " + id)));
  }

  private Optional<Creation> obstacle(
      JdbcClient client, Viewer maker, TargetDraft draft, List<TargetName> names, Instant now) {
    Optional<Creation> taken = NameCheck.conflict(client, maker, draft, names, now);
    Instant then = seen(draft, now);
    SkyPosition there = draft.positionAt(then);
    if (taken.isPresent() || there == null || draft.evenIfNear()) {
      return taken;
    }
    Angle error = Reach.error(draft.motion());
    return MatchStore.near(client, maker, there, error, settings.matchRadius(), then).stream()
        .findFirst()
        .map(near ->
            new Creation.Conflict(near.target(), MatchedBy.POSITION, null, near.separation()));
  }

  /** When it was at its place: stars that move have to be compared with it at that time. */
  private static Instant seen(TargetDraft draft, Instant now) {
    FromAlert from = draft.from();
    return from == null || from.observed() == null ? now : from.observed();
  }

  /** The main name and the aliases that say something else. */
  private static List<TargetName> names(TargetDraft draft) {
    Map<String, TargetName> byKey = new LinkedHashMap<>();
    byKey.put(NameKey.fold(draft.name()), new TargetName(draft.name(), true, null));
    draft.aliases().forEach(alias -> byKey.putIfAbsent(NameKey.fold(alias.name()), alias));
    return List.copyOf(byKey.values());
  }

  /**
   * Which targets something is: those that have one of its names, then those that may be at its
   * place, the nearest first; each once. Places match within the radius of this TOM's settings, or
   * three sigmas of how well they are known where that is more.
   */
  public List<Match> match(Viewer viewer, Sighting seen) {
    return match(viewer, seen, settings.matchRadius());
  }

  /** The same with another radius than that of the settings. */
  public List<Match> match(Viewer viewer, Sighting seen, Angle radius) {
    return matches(viewer, List.of(seen), radius).getFirst();
  }

  /** The same of many things at once, in few questions to the database; in the same order. */
  public List<List<Match>> matches(Viewer viewer, List<Sighting> seen) {
    return matches(viewer, seen, settings.matchRadius());
  }

  private List<List<Match>> matches(Viewer viewer, List<Sighting> seen, Angle radius) {
    Instant now = clock.instant();
    List<Set<String>> keys = seen.stream().map(Targets::keys).toList();
    Set<String> all = keys.stream().flatMap(Set::stream).collect(Collectors.toSet());
    return db.read(client -> {
      List<MatchStore.Named> named =
          MatchStore.named(client, viewer, all).stream().filter(MatchStore.Named::visible).toList();
      List<List<Match>> near = MatchStore.near(client, viewer, seen, radius, now);
      List<List<Match>> found = new ArrayList<>(seen.size());
      for (int i = 0; i < seen.size(); i++) {
        Sighting one = seen.get(i);
        Instant time = one.at() == null ? now : one.at();
        Map<Long, Match> matches = new LinkedHashMap<>();
        for (MatchStore.Named it : named) {
          if (keys.get(i).contains(it.key())) {
            Target target = it.target();
            matches.putIfAbsent(
                target.id(),
                new Match(
                    target,
                    it.main() ? MatchedBy.SAME_NAME : MatchedBy.ALIAS,
                    MatchStore.separation(target, one.position(), time)));
          }
        }
        near.get(i).forEach(match -> matches.putIfAbsent(match.target().id(), match));
        found.add(matches.values().stream().sorted(MatchOrder.NEAREST).toList());
      }
      return found;
    });
  }

  private static Set<String> keys(Sighting seen) {
    return seen.names().stream()
        .map(NameKey::fold)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The target that an alert is linked to already, if the viewer may see it. */
  public Optional<Target> linkedTo(Viewer viewer, long alertId) {
    return db.read(client -> TargetAlertStore.targetOf(client, viewer, alertId));
  }

  /**
   * Says that an alert is about a target.
   *
   * @return false if the viewer may not change the target; nothing was changed then
   */
  public boolean link(Viewer viewer, long targetId, long alertId, LinkedBy how) {
    return db.write(client -> {
      if (TargetStore.findChangeable(client, viewer, targetId).isEmpty()) {
        return false;
      }
      Instant now = clock.instant();
      if (TargetAlertStore.link(client, targetId, alertId, how, viewer, now)) {
        // Not which one: who sees the target need not be one of those who may see the alert.
        audit.add(viewer, "LINK", TargetStore.KIND, targetId, "linked an alert");
      }
      return true;
    });
  }

  /**
   * Puts a draft in the place of a target's values, names and extras. Permissions and groups that
   * the draft leaves open stay.
   *
   * @param version what the target's version was when it was shown for changing
   */
  public Update update(Viewer viewer, long id, long version, TargetDraft draft) {
    Map<String, String> problems = DraftCheck.problems(draft);
    if (!problems.isEmpty()) {
      return new Update.Refused(problems);
    }
    return db.write(
        client -> new TargetChange(client, audit, viewer, clock.instant()).to(id, version, draft));
  }

  /**
   * Deletes a target with its names, data and links.
   *
   * @return false if the viewer may not, or it is gone
   */
  public boolean delete(Viewer viewer, long id) {
    return db.write(client -> {
      Optional<Target> target = TargetStore.findDeletable(client, viewer, id);
      if (target.isEmpty()) {
        return false;
      }
      TargetStore.delete(client, id);
      TargetGroupStore.forget(client, id);
      audit.add(
          viewer,
          "DELETE",
          TargetStore.KIND,
          id,
          "deleted the target '" + target.get().name() + "'");
      return true;
    });
  }
}
