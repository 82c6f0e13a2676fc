package org.tom4j.runtime.form;

import java.lang.reflect.RecordComponent;
import org.tom4j.broker.Field;

/**
 * What a record's component is called on a page: its own name in words, unless {@link Field} says
 * more.
 *
 * @param label beside the input
 * @param help under it, or ""
 * @param group the heading it stands under, or ""
 */
public record FieldWords(String label, String help, String group) {

  public static FieldWords of(RecordComponent component) {
    Field said = component.getAnnotation(Field.class);
    String plain = FieldNames.words(component.getName());
    return said == null
        ? new FieldWords(plain, "", "")
        : new FieldWords(said.label().isEmpty() ? plain : said.label(), said.help(), said.group());
  }
}
