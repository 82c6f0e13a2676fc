package org.tom4j.targets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** The target that has exactly this name or alias, whatever its case and punctuation. */
  public Optional<Target> named(Viewer viewer, String name) {
    String key = NameKey.fold(name);
    return db.read(client -> MatchStore.named(client, viewer, List.of(key))).stream()
        .filter(MatchStore.Named::visible)
        .map(MatchStore.Named::target)
        .findFirst();
  }

  /** What is wrong with a draft, by form field, in words; empty if it could be made. */
  public Map<String, String> problems(TargetDraft draft) {
    return DraftCheck.problems(draft);
  }

  /**
   * Makes a target, unless there is one of the same name, or within the match radius of it. Its
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
    Optional<Creation> taken = NameCheck.conflict(client, maker, draft, names, now);
    if (taken.isPresent()) {
      return taken.get();
    }
    SkyPosition today = draft.positionAt(now);
    if (today != null && !draft.evenIfNear()) {
      List<Match> near = MatchStore.near(client, maker, today, settings.matchRadius(), now);
      if (!near.isEmpty()) {
        Match nearest = near.getFirst();
        return new Creation.Conflict(
            nearest.target(), MatchedBy.POSITION, null, nearest.separation());
      }
    }
    Permissions permissions =
        draft.permissions() == null ? settings.permissions() : draft.permissions();
    long id = TargetStore.insert(client, draft, permissions, maker.personId(), now);
    TargetNameStore.insert(client, id, names, now);
    TargetNameStore.insertExtras(client, id, draft.extras());
    TargetGroupStore.grant(client, id, draft.groups() == null ? maker.groups() : draft.groups());
    if (draft.fromAlert() != null) {
      TargetAlertStore.link(client, id, draft.fromAlert(), LinkedBy.MADE_FROM, maker, now);
    }
    audit.add(maker, "CREATE", TargetStore.KIND, id, TargetWords.made(draft));
    return new Creation.Created(
        TargetStore.findAny(client, id)
            .orElseThrow(() -> new IllegalStateException("target " + id)));
  }

  /** The main name and the aliases that say something else. */
  private static List<TargetName> names(TargetDraft draft) {
    Map<String, TargetName> byKey = new LinkedHashMap<>();
    byKey.put(NameKey.fold(draft.name()), new TargetName(draft.name(), true, null));
    draft.aliases().forEach(alias -> byKey.putIfAbsent(NameKey.fold(alias.name()), alias));
    return List.copyOf(byKey.values());
  }

  /**
   * Which targets something is: those that have one of its names, then those near it, the nearest
   * first; each once.
   *
   * @param position where it was seen; null for what has no position or moves through the solar
   *     system
   * @param names its name and aliases, blank ones are left out
   * @param radius see {@link #matchRadius}
   * @param at when it was seen, to which targets are moved; null: now
   */
  public List<Match> match(
      Viewer viewer,
      @Nullable SkyPosition position,
      List<String> names,
      Angle radius,
      @Nullable Instant at) {
    Instant time = at == null ? clock.instant() : at;
    List<String> keys =
        names.stream().map(NameKey::fold).filter(key -> !key.isEmpty()).distinct().toList();
    return db.read(client -> {
      Map<Long, Match> matches = new LinkedHashMap<>();
      for (MatchStore.Named named : MatchStore.named(client, viewer, keys)) {
        if (named.visible()) {
          Target target = named.target();
          matches.putIfAbsent(
              target.id(),
              new Match(
                  target,
                  named.main() ? MatchedBy.SAME_NAME : MatchedBy.ALIAS,
                  MatchStore.separation(target, position, time)));
        }
      }
      if (position != null) {
        for (Match near : MatchStore.near(client, viewer, position, radius, time)) {
          matches.putIfAbsent(near.target().id(), near);
        }
      }
      List<Match> sorted = new ArrayList<>(matches.values());
      sorted.sort(MatchOrder.NEAREST);
      return List.copyOf(sorted);
    });
  }

  /**
   * How far apart two things may be and still be taken for one.
   *
   * @param statedError one sigma of the position, or null: not stated
   */
  public Angle matchRadius(@Nullable Angle statedError) {
    Angle set = settings.matchRadius();
    if (statedError == null || !(3 * statedError.degrees() > set.degrees())) {
      return set;
    }
    return Angle.ofDegrees(3 * statedError.degrees());
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
        audit.add(viewer, "LINK", TargetStore.KIND, targetId, "linked alert " + alertId);
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
