package org.tom4j.runtime.modules;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.SkyService;
import org.tom4j.runtime.form.FormRefused;
import org.tom4j.runtime.form.RecordForm;
import org.tom4j.runtime.json.JsonBinding;
import org.tom4j.runtime.threads.ModuleThreads;

/** From a class to a module that is ready: made, asked who it is, its form read. */
final class ModuleStart {
  private final HostTools tools;

  ModuleStart(HostTools tools) {
    this.tools = tools;
  }

  /**
   * @throws ModuleFailure if it cannot be used, in words
   */
  LoadedModule load(ModuleClass module, ModuleThreads threads) {
    return load(module, threads, "constructor", () -> make(module));
  }

  /**
   * The same of a broker that {@code maker} makes; {@code what} it is called in words.
   *
   * @throws ModuleFailure if it cannot be used, in words
   */
  LoadedModule load(
      ModuleClass module,
      ModuleThreads threads,
      String what,
      Callable<? extends SkyService> maker) {
    ModuleCaller caller =
        new ModuleCaller(threads, module.blame(), module.loader(), tools.settings().callLimit());
    SkyService service = caller.call(what, maker);
    BrokerInfo<?> info = caller.call("info()", () -> told(service));
    threads.rename(info.name());
    return new LoadedModule(
        tools,
        module,
        threads,
        caller,
        service,
        info,
        form(info, caller),
        refusal(info, caller),
        new JsonBinding());
  }

  private <Q extends Record> RecordForm<Q> form(BrokerInfo<Q> info, ModuleCaller caller) {
    try {
      return RecordForm.of(info.form(), tools.names(), caller);
    } catch (FormRefused refused) {
      throw new ModuleFailure("its form: " + refused.getMessage());
    }
  }

  /** What the settings' record says to them; one that holds no settings stops the module. */
  private Refusal refusal(BrokerInfo<?> info, ModuleCaller caller) {
    Class<? extends Record> type = info.settings();
    String unfit = type == null ? null : ModuleSettings.refusal(type);
    if (unfit != null) {
      throw new ModuleFailure("its settings: " + unfit);
    }
    ModuleSettings given = tools.settingsOf(info.name());
    String words =
        type != null && given.unreadable(type).isEmpty() && given.isComplete(type)
            ? SettingCheck.refusal(given, type, caller)
            : null;
    return new Refusal(given.values(), words == null ? "" : words);
  }

  private static BrokerInfo<?> told(SkyService service) {
    @Nullable BrokerInfo<?> info = service.info();
    if (info == null) {
      throw new ModuleFailure("it returned null");
    }
    return info;
  }

  private static SkyService make(ModuleClass module) throws Exception {
    Class<?> type = Class.forName(module.name(), false, module.loader());
    if (!SkyService.class.isAssignableFrom(type)) {
      throw new ModuleFailure(
          "class " + module.name() + " does not implement AlertBroker or SkyService");
    }
    Constructor<?> constructor = publicConstructor(type);
    return (SkyService) constructor.newInstance();
  }

  private static Constructor<?> publicConstructor(Class<?> type) throws NoSuchMethodException {
    if (Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers())) {
      for (Constructor<?> each : type.getConstructors()) {
        if (each.getParameterCount() == 0) {
          return each;
        }
      }
    }
    throw new ModuleFailure(
        "a public class with a public constructor without parameters is needed, and "
            + type.getSimpleName()
            + " is not one");
  }
}
