package org.tom4j.lists;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;
import org.tom4j.targets.ListName;
import org.tom4j.targets.TargetLists;

/** The SQL of what is on lists: each viewer puts on, takes off and sees the targets he may see. */
final class ListEntryStore implements TargetLists {
  private static final int AT_A_TIME = 500;

  private final Db db;
  private final AuditStore audit;
  private final InstantSource clock;

  ListEntryStore(Db db, AuditStore audit, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<ListName> find(Viewer viewer, long list) {
    return names(viewer, Visible.to(viewer, TargetList.KIND, "l"), " and l.id = ?", List.of(list))
        .stream()
        .findFirst();
  }

  @Override
  public List<ListName> changeable(Viewer viewer) {
    return viewer.isAnonymous()
        ? List.of()
        : names(viewer, Visible.changeableBy(viewer, TargetList.KIND, "l"), "", List.of());
  }

  @Override
  public List<ListName> holding(Viewer viewer, long target) {
    return names(
        viewer,
        Visible.to(viewer, TargetList.KIND, "l"),
        " and exists (select 1 from target_list_entry e where e.list_id = l.id"
            + " and e.target_id = ?)",
        List.of(target));
  }

  private List<ListName> names(Viewer viewer, Visible which, String more, List<Object> with) {
    Visible changeable = Visible.changeableBy(viewer, TargetList.KIND, "l");
    List<Object> arguments = new ArrayList<>(changeable.arguments());
    arguments.addAll(which.arguments());
    arguments.addAll(with);
    return db.read(client ->
        client
            .sql(
                "select l.id, l.name, case when "
                    + changeable.sql()
                    + " then 1 else 0 end as may_change from target_list l where "
                    + which.sql()
                    + more
                    + " order by l.name, l.id")
            .params(arguments)
            .query((row, n) ->
                new ListName(
                    row.getLong("id"), Columns.text(row, "name"), row.getInt("may_change") == 1))
            .list());
  }

  /** Those of some targets that the viewer may see. */
  Set<Long> visible(Viewer viewer, Collection<Long> targets) {
    Visible visible = Visible.to(viewer, "TARGET", "t");
    Set<Long> found = new HashSet<>();
    for (List<Long> some : parts(targets)) {
      List<Object> arguments = new ArrayList<>(some);
      arguments.addAll(visible.arguments());
      found.addAll(
          db.read(client ->
              client
                  .sql("select t.id from target t where " + in(some) + " and " + visible.sql())
                  .params(arguments)
                  .query(Columns.NUMBER)
                  .list()));
    }
    return found;
  }

  /**
   * Puts targets on a list that the viewer may change; those that are on it stay, those that he may
   * not see are passed over.
   *
   * @return how many were put on it
   */
  int add(Viewer viewer, TargetList list, Collection<Long> targets) {
    Visible visible = Visible.to(viewer, "TARGET", "t");
    long now = Micros.of(clock.instant());
    return db.write(client -> {
      int added = 0;
      for (List<Long> some : parts(targets)) {
        // From the list's own row, so that nothing is put on a list that has just been deleted.
        List<Object> arguments = new ArrayList<>(List.of(now, list.id()));
        arguments.addAll(some);
        arguments.addAll(visible.arguments());
        added +=
            client
                .sql(
                    "insert into target_list_entry (list_id, target_id, added_us)"
                        + " select l.id, t.id, cast(? as bigint) from target_list l"
                        + " cross join target t where l.id = ? and "
                        + in(some)
                        + " and "
                        + visible.sql()
                        + " on conflict do nothing")
                .params(arguments)
                .update();
      }
      changed(client, viewer, list, added, "put %s on the list '%s'");
      return added;
    });
  }

  /**
   * Takes targets off a list that the viewer may change, as far as he may see them.
   *
   * @return how many were on it
   */
  int remove(Viewer viewer, TargetList list, Collection<Long> targets) {
    Visible visible = Visible.to(viewer, "TARGET", "t");
    return db.write(client -> {
      int removed = 0;
      for (List<Long> some : parts(targets)) {
        List<Object> arguments = new ArrayList<>(List.of(list.id()));
        arguments.addAll(some);
        arguments.addAll(visible.arguments());
        removed +=
            client
                .sql(
                    "delete from target_list_entry where list_id = ? and target_id in"
                        + " (select t.id from target t where "
                        + in(some)
                        + " and "
                        + visible.sql()
                        + ")")
                .params(arguments)
                .update();
      }
      changed(client, viewer, list, removed, "took %s off the list '%s'");
      return removed;
    });
  }

  /** Not which targets: who sees the list's history need not see them. */
  private void changed(
      JdbcClient client, Viewer viewer, TargetList list, int targets, String words) {
    if (targets > 0) {
      client
          .sql("update target_list set modified_us = ? where id = ?")
          .params(Micros.of(clock.instant()), list.id())
          .update();
      audit.add(
          viewer,
          "UPDATE",
          TargetList.KIND,
          list.id(),
          String.format(Locale.ROOT, words, ListWords.targets(targets), list.name()));
    }
  }

  private static String in(List<Long> targets) {
    return "t.id in (" + Marks.of(targets.size()) + ")";
  }

  private static List<List<Long>> parts(Collection<Long> targets) {
    List<Long> all = List.copyOf(targets);
    List<List<Long>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
    }
    return parts;
  }
}
