package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.AlertCheck;
import org.tom4j.runtime.feed.Packet;

/** Reads and maps kept packets once more, by the module as it is now. */
record Remapping(LoadedModule module) {

  GenericAlert call(ModuleCaller caller, Packet packet) {
    return caller.call("toGenericAlert", () -> map(packet));
  }

  /** Runs the module's code. */
  private GenericAlert map(Packet packet) {
    Object alert;
    try {
      alert = new KeptAlert(module).alert(packet);
    } catch (IllegalArgumentException misfit) {
      throw new ModuleFailure(String.valueOf(misfit.getMessage()));
    }
    @Nullable GenericAlert mapped = module.typed().toGenericAlert(alert);
    if (mapped == null) {
      throw new ModuleFailure("it returned null");
    }
    return AlertCheck.check(mapped);
  }
}
