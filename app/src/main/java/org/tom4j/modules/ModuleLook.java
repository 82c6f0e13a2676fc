package org.tom4j.modules;

import java.time.Duration;
import java.time.Instant;
import org.tom4j.health.ModuleHealth;
import org.tom4j.runtime.modules.ModuleReport;

/**
 * How a module does, for eyes: whether it can be used, and how its service answered last.
 *
 * @param look good, warn, bad or quiet; good only once it has answered
 * @param word the same in words
 */
public record ModuleLook(String look, String word) {

  public static ModuleLook of(ModuleReport report, ModuleHealth health, Instant now) {
    return switch (report.state()) {
      case READY -> inUse(report, health, now);
      case BROKEN -> new ModuleLook("bad", "cannot be used");
      case CONFLICT -> new ModuleLook("warn", "another has its name");
      case NOT_LISTED -> new ModuleLook("quiet", "found, not listed");
      case OUTDATED_RUNNING_OLD -> new ModuleLook("warn", "the version before is in use");
    };
  }

  private static ModuleLook inUse(ModuleReport report, ModuleHealth health, Instant now) {
    Instant success = health.lastSuccess();
    Instant failure = health.lastFailure();
    Instant drifted = health.driftedSince();
    if (!report.leftBehindThreads().isEmpty()) {
      return new ModuleLook("warn", "did not stop when asked to");
    }
    if (drifted != null) {
      return new ModuleLook("bad", "answers have changed, seen " + ago(drifted, now));
    }
    if (failure != null && (success == null || failure.isAfter(success))) {
      return success == null
          ? new ModuleLook("bad", "failed " + ago(failure, now) + ", has not answered yet")
          : new ModuleLook("warn", "failed " + ago(failure, now));
    }
    return success == null
        ? new ModuleLook("quiet", "never asked")
        : new ModuleLook("good", "answered " + ago(success, now));
  }

  private static String ago(Instant then, Instant now) {
    long minutes = Math.max(0, Duration.between(then, now).toMinutes());
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 120) {
      return minutes + " min ago";
    }
    return minutes < 2 * 24 * 60 ? minutes / 60 + " h ago" : minutes / (24 * 60) + " d ago";
  }
}
