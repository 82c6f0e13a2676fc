package org.tom4j.modules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.runtime.modules.SettingField;
import org.tom4j.runtime.modules.SettingField.Origin;
import org.tom4j.web.Answer;
import org.tom4j.web.Crumb;
import org.tom4j.web.FieldView;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.SeeOther;

/**
 * A look at the settings of one module, the TOM's or a person's own: shown, changed, tried.
 *
 * @param module with the settings that hold for whoever looks
 * @param path of the page
 * @param lede what is set here, and what wins
 */
record SettingsVisit(
    ServiceModule module, SettingsForm form, String path, String lede, Crumb from) {

  Page page() {
    return page(form.fields(), "");
  }

  /** Keeps what was typed, or shows what is wrong with it. */
  Answer change(HttpServletRequest request, Consumer<Map<String, String>> keep) {
    Map<String, String> changed = form.changed(request::getParameter);
    Map<String, String> problems = module.problems(changed);
    if (!problems.isEmpty()) {
      return page(form.fields(request::getParameter, problems), problems.getOrDefault("", ""));
    }
    keep.accept(changed);
    return SeeOther.to(path)
        .telling(
            changed.isEmpty() ? Flash.Kind.INFO : Flash.Kind.SUCCESS,
            changed.isEmpty()
                ? "Nothing was changed."
                : "Saved. It holds from the next question on.");
  }

  /** Asks the service once. */
  Answer test() {
    Flash told =
        isTestable()
            ? ConnectionWords.of(module, module.test())
            : new Flash(Flash.Kind.INFO, module.name() + " has no way to try its settings.");
    return SeeOther.to(path).telling(told.kind(), told.words());
  }

  private boolean isTestable() {
    return module.abilities().contains(Ability.CONNECTION_TEST);
  }

  private Page page(List<FieldView> fields, String problem) {
    String title = "Settings of " + module.name();
    return Page.of(
        "modules/settings.jte",
        title,
        new SettingsPage(
            title,
            lede,
            Objects.requireNonNullElse(module.description(), ""),
            module.homepage() == null ? "" : module.homepage().toString(),
            List.of(from),
            path,
            fields,
            form.kept() == Origin.OWN ? List.of() : fixed(),
            problem,
            isTestable() ? path + "test/" : ""));
  }

  private List<String> fixed() {
    return module.settings().stream()
        .filter(each -> each.origin() == Origin.ENVIRONMENT)
        .map(each -> each.label() + ": " + variable(each))
        .toList();
  }

  private String variable(SettingField setting) {
    return ("TOM_BROKERS_" + module.name() + "_" + setting.key())
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]+", "_");
  }
}
