package org.tom4j.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that stand under one heading.
 *
 * @param heading "" for those that stand under none
 */
public record FieldGroup(String heading, List<FieldView> fields) {

  public FieldGroup {
    fields = List.copyOf(fields);
  }

  /** Groups in the order of their first fields. */
  public static List<FieldGroup> of(List<FieldView> fields) {
    Map<String, List<FieldView>> byHeading = new LinkedHashMap<>();
    for (FieldView field : fields) {
      byHeading.computeIfAbsent(field.group(), heading -> new ArrayList<>()).add(field);
    }
    return byHeading.entrySet().stream()
        .map(entry -> new FieldGroup(entry.getKey(), entry.getValue()))
        .toList();
  }
}
