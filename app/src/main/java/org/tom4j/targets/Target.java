package org.tom4j.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.astro.SkyPosition;

/**
 * An object that a group follows.
 *
 * @param id the TOM's own number
 * @param name its main name, 1–100 characters
 * @param ownerId who made it, or null: the TOM itself, or somebody who is gone
 * @param version grows with each change
 * @param position ICRS at the motion's epoch; null: it has none, or moves through the solar system
 * @param elements how it moves, if it does through the solar system; else none
 * @param note why it is here, in a person's words, or null
 * @param madeFromAlert the TOM's number of the alert it was made from, or null
 * @param madeFromRun the TOM's number of the run in which that alert was chosen, or null
 * @param moved when somebody changed its position or elements last; null: they are those it was
 *     made with
 * @param movedBy who did; null: the TOM itself, or somebody who is gone
 */
public record Target(
    long id,
    String name,
    TargetType type,
    Permissions permissions,
    @Nullable Long ownerId,
    long version,
    Instant created,
    Instant modified,
    @Nullable SkyPosition position,
    Motion motion,
    OrbitElements elements,
    @Nullable String note,
    @Nullable Long madeFromAlert,
    @Nullable Long madeFromRun,
    @Nullable Instant moved,
    @Nullable Long movedBy) {

  /** Where it is at a time, with its proper motion; null if it has no fixed position. */
  public @Nullable SkyPosition positionAt(Instant time) {
    return position == null ? null : motion.from(position, time);
  }

  /** Its page. */
  public String path() {
    return "/targets/" + id + "/";
  }
}
