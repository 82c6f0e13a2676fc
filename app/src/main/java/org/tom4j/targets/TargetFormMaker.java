package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;

/** Makes the pages on which a target is made or changed. */
final class TargetFormMaker {
  private final TargetGroupStore groups;
  private final TargetSettings settings;

  TargetFormMaker(TargetGroupStore groups, TargetSettings settings) {
    this.groups = groups;
    this.settings = settings;
  }

  /** A form to begin with; what the address gives is filled in. */
  TargetFormPage empty(Viewer viewer, Map<String, List<String>> given) {
    return begun(viewer, given, Map.of(), LookupView.NONE);
  }

  /** The same with what services told of a name, each value with who told it. */
  TargetFormPage lookedUp(Viewer viewer, NameLookup.Result found) {
    LookedUp target = found.target();
    return target == null
        ? begun(viewer, Map.of("name", List.of(found.view().name())), Map.of(), found.view())
        : begun(viewer, target.values(), target.sources(), found.view());
  }

  private TargetFormPage begun(
      Viewer viewer,
      Map<String, List<String>> given,
      Map<String, String> sources,
      LookupView lookup) {
    Map<String, List<String>> values = new HashMap<>(given);
    values.putIfAbsent("permissions", List.of(settings.permissions().name()));
    values.putIfAbsent("groups", texts(viewer.groups()));
    return create(
        viewer, field -> values.getOrDefault(field, List.of()), Map.of(), sources, null, lookup);
  }

  /** The form again, with what was sent and what is wrong with it. */
  TargetFormPage create(
      Viewer viewer,
      Function<String, List<String>> values,
      Map<String, String> problems,
      TargetFormPage.@Nullable Near near) {
    List<String> name = values.apply("lookup");
    LookupView lookup =
        name.isEmpty() || name.getFirst().isBlank()
            ? LookupView.NONE
            : new LookupView(name.getFirst(), "", null, "", List.of());
    return create(viewer, values, problems, Map.of(), near, lookup);
  }

  private TargetFormPage create(
      Viewer viewer,
      Function<String, List<String>> values,
      Map<String, String> problems,
      Map<String, String> sources,
      TargetFormPage.@Nullable Near near,
      LookupView lookup) {
    TargetType type = type(values);
    return new TargetFormPage(
        "Create target",
        type,
        whole(problems),
        "/targets/create/",
        "/targets/",
        "Create target",
        null,
        TargetFields.filled(type, values, problems, sources, groups.names(viewer.groups())),
        near,
        List.of(),
        lookup);
  }

  TargetFormPage update(
      Viewer viewer,
      Target target,
      Function<String, List<String>> values,
      Map<String, String> problems,
      List<TargetFormPage.Difference> theirs) {
    return new TargetFormPage(
        "Edit " + target.name(),
        target.type(),
        whole(problems),
        target.path() + "update/",
        target.path(),
        "Save",
        target.version(),
        TargetFields.filled(
            target.type(), values, problems, Map.of(), groups.names(viewer.groups())),
        null,
        theirs,
        LookupView.NONE);
  }

  /** What stands in the form before a target is changed: of its groups, those of the viewer. */
  Map<String, List<String>> values(
      Viewer viewer, Target target, List<TargetName> names, List<TargetExtra> extras) {
    Set<Long> mine = new LinkedHashSet<>(groups.of(target.id()).keySet());
    mine.retainAll(viewer.groups());
    return TargetFields.values(target, names, extras, mine);
  }

  /** Where what was sent is not what stands there now. */
  static List<TargetFormPage.Difference> differences(
      Map<String, List<String>> there, Function<String, List<String>> sent) {
    List<TargetFormPage.Difference> differences = new ArrayList<>();
    there.forEach((field, values) -> {
      String now = text(values);
      String here = text(sent.apply(field));
      if (!now.equals(here) && !field.equals("groups")) {
        differences.add(new TargetFormPage.Difference(TargetFields.label(field), now, here));
      }
    });
    differences.sort(Comparator.comparing(TargetFormPage.Difference::label));
    return differences;
  }

  /** What is none is sidereal, as most targets are; that it is none is told beside. */
  private static TargetType type(Function<String, List<String>> values) {
    List<String> sent = values.apply("type");
    TargetType type = sent.isEmpty() ? null : TargetType.read(sent.getFirst());
    return type == null ? TargetType.SIDEREAL : type;
  }

  private static String whole(Map<String, String> problems) {
    return problems.getOrDefault("type", "");
  }

  private static String text(List<String> values) {
    return String.join(", ", values).strip().replaceAll("\\s*[\\n\\r]+\\s*", ", ");
  }

  private static List<String> texts(Set<Long> ids) {
    return ids.stream().map(String::valueOf).toList();
  }
}
