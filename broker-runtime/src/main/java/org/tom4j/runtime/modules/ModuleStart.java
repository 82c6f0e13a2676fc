package org.tom4j.runtime.modules;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerInfo;
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
      ModuleClass module, ModuleThreads threads, String what, Callable<AlertBroker<?, ?>> maker) {
    ModuleCaller caller =
        new ModuleCaller(threads, module.blame(), module.loader(), tools.settings().callLimit());
    AlertBroker<?, ?> broker = caller.call(what, maker);
    BrokerInfo<?> info = caller.call("info()", () -> told(broker));
    threads.rename(info.name());
    return new LoadedModule(
        tools,
        module,
        threads,
        caller,
        broker,
        info,
        form(info, caller),
        problemsOf(info, caller),
        new JsonBinding());
  }

  private <Q extends Record> RecordForm<Q> form(BrokerInfo<Q> info, ModuleCaller caller) {
    try {
      return RecordForm.of(info.form(), tools.names(), caller);
    } catch (FormRefused refused) {
      throw new ModuleFailure("its form: " + refused.getMessage());
    }
  }

  /** What is odd about its settings: the module works as far as it needs none of them. */
  private List<ModuleProblem> problemsOf(BrokerInfo<?> info, ModuleCaller caller) {
    Class<? extends Record> settings = info.settings();
    String refusal = settings == null ? null : ModuleSettings.refusal(settings);
    if (refusal != null) {
      throw new ModuleFailure("its settings: " + refusal);
    }
    ModuleSettings given = tools.settingsOf(info.name());
    List<ModuleProblem> problems = new ArrayList<>(given.unknown(settings));
    List<ModuleProblem> unreadable = given.unreadable(settings);
    problems.addAll(unreadable);
    if (settings != null && unreadable.isEmpty() && given.isComplete(settings)) {
      refusal(given, settings, caller).ifPresent(problems::add);
    }
    return List.copyOf(problems);
  }

  /** What the record itself says against the settings. */
  private static Optional<ModuleProblem> refusal(
      ModuleSettings given, Class<? extends Record> type, ModuleCaller caller) {
    return caller.call(
        "settings",
        () -> {
          try {
            given.as(type);
            return Optional.<ModuleProblem>empty();
          } catch (NotConfigured refused) {
            return Optional.of(ModuleProblem.of(String.valueOf(refused.getMessage())));
          }
        });
  }

  private static BrokerInfo<?> told(AlertBroker<?, ?> broker) {
    @Nullable BrokerInfo<?> info = broker.info();
    if (info == null) {
      throw new ModuleFailure("it returned null");
    }
    return info;
  }

  private static AlertBroker<?, ?> make(ModuleClass module) throws Exception {
    Class<?> type = Class.forName(module.name(), false, module.loader());
    if (!AlertBroker.class.isAssignableFrom(type)) {
      throw new ModuleFailure("class " + module.name() + " does not implement AlertBroker");
    }
    Constructor<?> constructor = publicConstructor(type);
    return (AlertBroker<?, ?>) constructor.newInstance();
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
