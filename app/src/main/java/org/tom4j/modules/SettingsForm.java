package org.tom4j.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.form.Choice;
import org.tom4j.runtime.modules.SettingField;
import org.tom4j.runtime.modules.SettingField.Origin;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;

/**
 * A module's settings as a form, and what was typed into it as changes. A secret goes in and never
 * comes out: its input is always empty, and left so it keeps what is there.
 *
 * @param settings those that can be changed here
 * @param kept where values that are changed here come from: KEPT, or OWN on a person's own page
 */
record SettingsForm(List<SettingField> settings, Origin kept) {
  private static final String REMOVE = "remove-";

  SettingsForm {
    settings = List.copyOf(settings);
  }

  /** The form of the TOM's settings; what the environment says cannot be changed here. */
  static SettingsForm ofTom(List<SettingField> settings) {
    return new SettingsForm(
        settings.stream().filter(each -> each.origin() != Origin.ENVIRONMENT).toList(),
        Origin.KEPT);
  }

  /** The form of a person's own: where to ask is the TOM's affair. */
  static SettingsForm own(List<SettingField> settings) {
    return new SettingsForm(settings.stream().filter(each -> !each.address()).toList(), Origin.OWN);
  }

  boolean holds(SettingField setting) {
    return setting.origin() == kept;
  }

  /** The form as it stands. */
  List<FieldView> fields() {
    return fields(_ -> null, Map.of());
  }

  /**
   * The form as it was sent.
   *
   * @param sent by field name, null if it was not; secrets are not shown again
   */
  List<FieldView> fields(Function<String, @Nullable String> sent, Map<String, String> problems) {
    List<FieldView> fields = new ArrayList<>();
    for (SettingField setting : settings) {
      String typed = sent.apply(setting.key());
      FieldView field =
          FieldView.of(setting.key(), setting.label(), widget(setting))
              .withHelp(help(setting))
              .withAutocomplete(setting.secret() ? "new-password" : "off")
              .withProblem(problems.get(setting.key()));
      if (setting.truth()) {
        field = field.withChoices(List.of(new Choice("true", "yes"), new Choice("false", "no")));
      }
      fields.add(
          setting.secret() ? field : field.withValue(typed == null ? shown(setting) : typed));
      if (setting.secret() && holds(setting)) {
        fields.add(
            FieldView.of(REMOVE + setting.key(), "Remove " + setting.label(), Widget.CHECKBOX));
      }
    }
    return fields;
  }

  /** What a form that was sent changes, by key; "" takes a value away. */
  Map<String, String> changed(Function<String, @Nullable String> sent) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (SettingField setting : settings) {
      String typed = Objects.requireNonNullElse(sent.apply(setting.key()), "").strip();
      boolean removed =
          setting.secret()
              ? sent.apply(REMOVE + setting.key()) != null
              : typed.isEmpty() && sent.apply(setting.key()) != null;
      if (!typed.isEmpty() && !typed.equals(shown(setting))) {
        changed.put(setting.key(), typed);
      } else if (typed.isEmpty() && removed && holds(setting)) {
        changed.put(setting.key(), "");
      }
    }
    return changed;
  }

  /** Nobody's own form shows what is the TOM's. */
  private @Nullable String shown(SettingField setting) {
    return kept == Origin.OWN && !holds(setting) ? null : setting.value();
  }

  private static Widget widget(SettingField setting) {
    return setting.secret() ? Widget.PASSWORD : setting.truth() ? Widget.CHOICE : Widget.TEXT;
  }

  private String help(SettingField setting) {
    List<String> words = new ArrayList<>();
    words.add(setting.help());
    words.add(kind(setting));
    words.add(state(setting));
    return String.join(" ", words.stream().filter(word -> !word.isEmpty()).toList());
  }

  /** What belongs into it, where its label does not say. */
  private static String kind(SettingField setting) {
    if (setting.address()) {
      return setting.kind().equals("a text")
          ? ""
          : capital(setting.kind())
              + (setting.required() ? "." : "; the public service's if empty.");
    }
    boolean said = setting.secret() || setting.truth() || setting.kind().equals("a text");
    return said ? "" : capital(setting.kind()) + ".";
  }

  private String state(SettingField setting) {
    if (holds(setting)) {
      return setting.secret() ? "It is set: leave this empty to keep it." : "";
    }
    if (kept == Origin.OWN) {
      return setting.isSet() ? "Without one of yours, this TOM's is used." : "";
    }
    return switch (setting.origin()) {
      case FILE -> setting.secret() ? "It is set in tom.yaml." : "From tom.yaml.";
      case NOWHERE -> setting.required() ? "The module needs it." : "";
      case OWN, ENVIRONMENT, KEPT -> "";
    };
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
