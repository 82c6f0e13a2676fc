package org.tom4j.runtime.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line in the log for each module that came, went or changed. */
final class ModuleLog {
  private static final Logger LOG = LoggerFactory.getLogger(ModuleHost.class);

  private ModuleLog() {}

  static void changed(@Nullable UnitState before, UnitState after) {
    List<Slot> old = before == null ? List.of() : before.slots();
    for (Slot slot : after.slots()) {
      LoadedModule was =
          old.stream()
              .filter(each -> each.label().equals(slot.label()))
              .findFirst()
              .map(Slot::running)
              .orElse(null);
      changed(slot, was);
    }
    for (Slot slot : old) {
      if (after.slots().stream().noneMatch(each -> each.label().equals(slot.label()))) {
        LOG.info("module {} of {} has gone", slot.name(), slot.unit().origin());
      }
    }
  }

  private static void changed(Slot slot, @Nullable LoadedModule was) {
    LoadedModule running = slot.running();
    String origin = slot.unit().origin();
    if (!slot.problems().isEmpty()) {
      String end = running == null ? "" : "; it runs on version " + running.version();
      LOG.warn("module {} of {} cannot be loaded{}", slot.name(), origin, end);
      slot.problems().forEach(problem -> LOG.warn("  {}", problem));
    } else if (running != null && was == null) {
      LOG.info("module {} {} loaded from {}", running.name(), running.version(), origin);
    } else if (running != null && was != null && !was.version().equals(running.version())) {
      LOG.info(
          "module {} {} of {} replaced by {}",
          running.name(),
          was.version(),
          origin,
          running.version());
    }
  }

  static void gone(UnitState state) {
    for (Slot slot : state.slots()) {
      LOG.info("module {} of {} has gone", slot.name(), slot.unit().origin());
    }
  }

  static void unreadable(Exception cause) {
    LOG.warn("the folders of modules cannot be read: {}", cause.toString());
  }

  static void bug(Throwable thrown) {
    LOG.error("looking for modules went wrong", thrown);
  }
}
