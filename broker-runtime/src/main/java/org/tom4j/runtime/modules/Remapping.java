package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.AlertCheck;
import org.tom4j.runtime.json.BindingException;

/** Maps kept packets once more, by the module as it is now. */
record Remapping(LoadedModule module) {

  /** The class that its packets are read as. */
  Class<?> alertType() {
    Class<?> alertType = AlertType.of(module.service().getClass());
    if (alertType == null) {
      throw new ModuleFailure(module.name() + " does not declare the class of its alerts");
    }
    return alertType;
  }

  GenericAlert call(ModuleCaller caller, byte[] packet) {
    Class<?> alertType = alertType();
    return caller.call("toGenericAlert", () -> map(packet, alertType));
  }

  /** Runs the module's code. */
  private GenericAlert map(byte[] packet, Class<?> alertType) {
    try {
      @Nullable GenericAlert alert =
          module.typed().toGenericAlert(module.binding().bind(packet, alertType));
      if (alert == null) {
        throw new ModuleFailure("it returned null");
      }
      return AlertCheck.check(alert);
    } catch (BindingException misfit) {
      String member = misfit.member();
      throw new ModuleFailure(
          (member == null ? "the packet " : member + " ") + misfit.getMessage());
    }
  }
}
