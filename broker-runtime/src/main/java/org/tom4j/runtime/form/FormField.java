package org.tom4j.runtime.form;

import java.util.List;
import org.tom4j.form.Choice;

/**
 * One input of a form.
 *
 * @param name the parameter's name, unique in its form ({@code target_name}, {@code mag_min})
 * @param label what a person reads
 * @param help a sentence under the input, or ""
 * @param group the heading it stands under, or ""
 * @param widget what it is filled in with
 * @param required whether it must be filled in
 * @param choices what can be chosen, for CHOICE and CHOICES, else empty
 */
public record FormField(
    String name,
    String label,
    String help,
    String group,
    Widget widget,
    boolean required,
    List<Choice> choices) {

  public FormField {
    choices = List.copyOf(choices);
  }
}
