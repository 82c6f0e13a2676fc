package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.api.Says;
import org.tom4j.astro.SkyPosition;

/** A target in a list. */
@Says("A target in a list.")
record TargetLineAnswer(
    long id,
    String name,
    List<String> aliases,
    TargetType type,
    Permissions permissions,
    @Says("Degrees, ICRS.") @Nullable Double ra,
    @Says("Degrees, ICRS.") @Nullable Double dec,
    Instant created,
    Instant modified,
    long version) {

  static TargetLineAnswer of(Target target, List<String> aliases) {
    SkyPosition position = target.position();
    return new TargetLineAnswer(
        target.id(),
        target.name(),
        aliases,
        target.type(),
        target.permissions(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        target.created(),
        target.modified(),
        target.version());
  }
}
