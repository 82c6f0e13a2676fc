package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.AlertCheck;
import org.tom4j.runtime.feed.Element;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.ReadAlert;

/** Reads and maps kept packets once more, by the module as it is now. */
record Remapping(LoadedModule module) {

  GenericAlert call(ModuleCaller caller, Packet packet) {
    return caller.call("toGenericAlert", () -> read(packet).alert());
  }

  /** Runs the module's code. */
  byte[] readable(Packet packet) {
    try {
      return module.kept().readable(packet);
    } catch (IllegalArgumentException unread) {
      throw new ModuleFailure(String.valueOf(unread.getMessage()));
    }
  }

  /** Runs the module's code. */
  ReadAlert read(Packet packet) {
    Object alert;
    try {
      alert = module.kept().alert(packet);
    } catch (IllegalArgumentException misfit) {
      throw new ModuleFailure(String.valueOf(misfit.getMessage()));
    }
    @Nullable GenericAlert mapped = module.typed().toGenericAlert(alert);
    if (mapped == null) {
      throw new ModuleFailure("it returned null");
    }
    return new Element(new LentModule(module), alert, AlertCheck.check(mapped), packet);
  }
}
