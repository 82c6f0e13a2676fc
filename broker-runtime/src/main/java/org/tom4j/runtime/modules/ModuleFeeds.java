package org.tom4j.runtime.modules;

import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.contract.Subject;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.KeptPositions;
import org.tom4j.runtime.form.RecordForm;

/** Starts a module's fetches, with all that the host lends them. */
record ModuleFeeds(LoadedModule module, RecordForm<?> form) {

  AlertFeed open(String storedQuery, FeedLimits limits, AlertGate gate) {
    return open(ModuleAsked.query(lent(), form, storedQuery, module.tools().names()), limits, gate);
  }

  /**
   * @param always whatever the query's form says of going on
   */
  AlertFeed resume(
      String storedQuery,
      FeedLimits limits,
      AlertGate gate,
      KeptPositions positions,
      boolean always) {
    return open(
        ModuleAsked.resumed(lent(), form, storedQuery, module.tools().names(), positions, always),
        limits,
        gate);
  }

  AlertFeed openAlert(String id, FeedLimits limits) {
    return open(ModuleAsked.alert(lent(), id), limits, AlertGate.OPEN);
  }

  private AlertFeed open(ModuleAsked asked, FeedLimits limits, AlertGate gate) {
    return module.tools().feeds().open(asked, limits, gate);
  }

  /** The module as the contract tries it. */
  Subject<Record, Object> subject(String storedQuery, Recording answers) {
    return new Subject<>(
        module.typed(),
        AlertType.of(module.service().getClass()),
        asked -> asked.get().query(storedQuery),
        answers,
        module.settingsNow()::as,
        module.tools().clock(),
        () -> lent().folder());
  }

  private LentModule lent() {
    return new LentModule(module);
  }
}
