package org.tom4j.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who beside its owner may see a row, as somebody wants it.
 *
 * @param permissions null: as before; of something new: {@link Permissions#PRIVATE}
 * @param groups by number those that may see it, and whether they may also change and delete it;
 *     null: as before; of something new: all groups of its maker, which may change it
 */
public record Rights(@Nullable Permissions permissions, @Nullable Map<Long, Boolean> groups) {

  /** Nothing is said of them. */
  public static final Rights UNSAID = new Rights(null, null);

  public Rights {
    groups = groups == null ? null : Map.copyOf(groups);
  }
}
