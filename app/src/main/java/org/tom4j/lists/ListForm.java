package org.tom4j.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tom4j.access.Permissions;
import org.tom4j.access.Rights;
import org.tom4j.form.Choice;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;

/**
 * The form of a list as it is filled in.
 *
 * @param groups numbers of those that are ticked to see it
 * @param changing numbers of those that are ticked to change it
 */
record ListForm(String name, String permissions, List<Long> groups, List<Long> changing) {
  private static final List<Choice> SEEN_BY =
      List.of(
          new Choice(Permissions.PRIVATE.name(), "private: its owner and the groups below"),
          new Choice(Permissions.PUBLIC.name(), "public: everyone who is signed in"),
          new Choice(Permissions.OPEN.name(), "open: everyone, signed in or not"));

  ListForm {
    groups = List.copyOf(groups);
    changing = List.copyOf(changing);
  }

  /**
   * Who may see it, of the groups that were offered; who may change a list may see it.
   *
   * @throws IllegalArgumentException if no such permissions are there
   */
  Rights rights(Map<Long, String> offered) {
    Map<Long, Boolean> may = new LinkedHashMap<>();
    groups.stream().filter(offered::containsKey).forEach(group -> may.put(group, false));
    changing.stream().filter(offered::containsKey).forEach(group -> may.put(group, true));
    return new Rights(Permissions.valueOf(permissions), may);
  }

  /**
   * Its fields.
   *
   * @param offered groups by number
   * @param problems by field
   */
  List<FieldView> fields(Map<Long, String> offered, Map<String, String> problems) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(
        FieldView.of("name", "Name", Widget.TEXT)
            .mustBeFilled()
            .withValue(name.replace("\0", ""))
            .withHelp("At most " + TargetList.MAX_NAME + " characters."));
    fields.add(
        FieldView.of("permissions", "Seen by", Widget.CHOICE)
            .withChoices(SEEN_BY)
            .withValue(permissions)
            .mustBeFilled());
    if (!offered.isEmpty()) {
      fields.add(groups("groups", "Groups that may see it", offered, groups));
      fields.add(
          groups("groups_change", "Groups that may also change and delete it", offered, changing));
    }
    fields.replaceAll(field -> field.withProblem(problems.get(field.name())));
    return fields;
  }

  private static FieldView groups(
      String name, String label, Map<Long, String> offered, List<Long> chosen) {
    return FieldView.of(name, label, Widget.CHOICES)
        .withChoices(
            offered.entrySet().stream()
                .map(group -> new Choice(group.getKey().toString(), group.getValue()))
                .toList())
        .withValues(chosen.stream().map(String::valueOf).toList());
  }
}
