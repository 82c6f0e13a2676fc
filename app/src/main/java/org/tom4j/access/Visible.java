package org.tom4j.access;

import java.util.Map;

/**
 * The condition on rows that a viewer may see or change, for tables with {@code id}, {@code
 * owner_id} and {@code permissions}:
 *
 * <pre>{@code
 * Visible visible = Visible.to(viewer, Kind.TARGET, "t");
 * sql.sql("select … from target t where " + visible.sql()).params(visible.parameters())
 * }</pre>
 *
 * @param sql in brackets; safe to join with {@code and}
 * @param parameters the condition's own, whose names begin with {@code viewer_}
 */
public record Visible(String sql, Map<String, Object> parameters) {
  private static final Visible EVERYTHING = new Visible("(1 = 1)", Map.of());
  private static final Visible NOTHING = new Visible("(1 = 0)", Map.of());

  public Visible {
    parameters = Map.copyOf(parameters);
  }

  /** Rows the viewer may see. */
  public static Visible to(Viewer viewer, Kind kind, String alias) {
    if (viewer.isAnonymous()) {
      return new Visible("(%s.permissions = 'OPEN')".formatted(alias), Map.of());
    }
    return owned(viewer, kind, alias, "or %s.permissions in ('PUBLIC', 'OPEN')", "");
  }

  /** Rows the viewer may change: to see a public one is not to own it. */
  public static Visible changeable(Viewer viewer, Kind kind, String alias) {
    return owned(viewer, kind, alias, "", "and g.can_change = true");
  }

  /** Rows the viewer may delete. */
  public static Visible deletable(Viewer viewer, Kind kind, String alias) {
    return owned(viewer, kind, alias, "", "and g.can_delete = true");
  }

  private static Visible owned(
      Viewer viewer, Kind kind, String alias, String open, String granted) {
    if (viewer.admin()) {
      return EVERYTHING;
    }
    if (viewer.personId() == null) {
      return NOTHING;
    }
    String sql =
        """
        (%1$s.owner_id = :viewer_person %2$s
         or exists (select 1 from access_grant g
                    where g.kind = :viewer_kind and g.row_id = %1$s.id %3$s
                      and (g.person_id = :viewer_person
                           or g.group_id in (select m.group_id from membership m
                                             where m.person_id = :viewer_person))))\
        """
            .formatted(alias, open.formatted(alias), granted);
    return new Visible(sql, Map.of("viewer_person", viewer.personId(), "viewer_kind", kind.name()));
  }
}
