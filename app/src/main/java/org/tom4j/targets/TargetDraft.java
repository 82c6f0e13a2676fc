package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.astro.SkyPosition;

/**
 * A target that somebody wants, not yet judged: {@link Targets#create} refuses what is wrong in
 * words.
 *
 * @param name its main name
 * @param aliases other names, with who uses them; those that equal the name once folded are left
 *     out
 * @param elements how it moves through the solar system; none of what is sidereal
 * @param permissions null: as the TOM's settings say
 * @param groups the groups that may see, change and delete it; null: all groups of its maker
 * @param note why it is here, or null
 * @param from the alert it is made from, or null
 * @param evenIfNear make it also where another target is within the match radius
 */
public record TargetDraft(
    String name,
    List<TargetName> aliases,
    TargetType type,
    @Nullable SkyPosition position,
    Motion motion,
    OrbitElements elements,
    @Nullable Permissions permissions,
    @Nullable Set<Long> groups,
    List<TargetExtra> extras,
    @Nullable String note,
    @Nullable FromAlert from,
    boolean evenIfNear) {

  public TargetDraft {
    aliases = List.copyOf(aliases);
    groups = groups == null ? null : Set.copyOf(groups);
    extras = List.copyOf(extras);
  }

  /** Where it is at a time, with its proper motion; null if it has no fixed position. */
  @Nullable SkyPosition positionAt(Instant time) {
    return position == null ? null : motion.from(position, time);
  }

  /** A sidereal target with what most have. */
  public static TargetDraft sidereal(String name, @Nullable SkyPosition position) {
    return new TargetDraft(
        name,
        List.of(),
        TargetType.SIDEREAL,
        position,
        Motion.NONE,
        OrbitElements.NONE,
        null,
        null,
        List.of(),
        null,
        null,
        false);
  }

  /** A target that moves through the solar system. */
  public static TargetDraft moving(String name, OrbitElements elements) {
    return new TargetDraft(
        name,
        List.of(),
        TargetType.NON_SIDEREAL,
        null,
        Motion.NONE,
        elements,
        null,
        null,
        List.of(),
        null,
        null,
        false);
  }

  /** Other names; a source of null is a person. */
  public TargetDraft withAliases(List<String> names, @Nullable String source) {
    return withNames(names.stream().map(alias -> new TargetName(alias, false, source)).toList());
  }

  TargetDraft withNames(List<TargetName> others) {
    return new TargetDraft(
        name,
        others,
        type,
        position,
        motion,
        elements,
        permissions,
        groups,
        extras,
        note,
        from,
        evenIfNear);
  }

  public TargetDraft withMotion(Motion value) {
    return new TargetDraft(
        name,
        aliases,
        type,
        position,
        value,
        elements,
        permissions,
        groups,
        extras,
        note,
        from,
        evenIfNear);
  }

  public TargetDraft withPermissions(@Nullable Permissions value, @Nullable Set<Long> toGroups) {
    return new TargetDraft(
        name,
        aliases,
        type,
        position,
        motion,
        elements,
        value,
        toGroups,
        extras,
        note,
        from,
        evenIfNear);
  }

  public TargetDraft withExtras(List<TargetExtra> values) {
    return new TargetDraft(
        name,
        aliases,
        type,
        position,
        motion,
        elements,
        permissions,
        groups,
        values,
        note,
        from,
        evenIfNear);
  }

  public TargetDraft withNote(@Nullable String words) {
    return new TargetDraft(
        name,
        aliases,
        type,
        position,
        motion,
        elements,
        permissions,
        groups,
        extras,
        words,
        from,
        evenIfNear);
  }

  /** Its place is that of the alert, at the alert's time. */
  public TargetDraft madeFrom(FromAlert alert) {
    return new TargetDraft(
        name,
        aliases,
        type,
        position,
        motion,
        elements,
        permissions,
        groups,
        extras,
        note,
        alert,
        evenIfNear);
  }

  /** The same, wanted although another target may be close by. */
  public TargetDraft alsoIfNear() {
    return new TargetDraft(
        name,
        aliases,
        type,
        position,
        motion,
        elements,
        permissions,
        groups,
        extras,
        note,
        from,
        true);
  }
}
