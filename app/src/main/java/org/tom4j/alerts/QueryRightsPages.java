package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.GrantStore;
import org.tom4j.access.GroupRight;
import org.tom4j.access.Permissions;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;
import org.tom4j.access.WhoSees;
import org.tom4j.form.Choice;
import org.tom4j.web.Answer;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Who may see a saved query, and who change it: asked apart from what it asks its broker. */
@Controller
final class QueryRightsPages {
  private static final List<Choice> SEEN_BY =
      List.of(
          new Choice(Permissions.PRIVATE.name(), "private: its owner and the groups below"),
          new Choice(Permissions.PUBLIC.name(), "public: everyone who is signed in"));

  private final QueryStore queries;
  private final GrantStore grants;

  QueryRightsPages(QueryStore queries, GrantStore grants) {
    this.queries = queries;
    this.grants = grants;
  }

  @GetMapping("/alerts/query/{id}/rights/")
  Answer show(Viewer viewer, @PathVariable long id) {
    QueryStore.Listed query = changeable(viewer, id);
    List<GroupRight> groups = grants.groupsOf(QueryStore.KIND, id);
    var chosen =
        new Chosen(
            query.query().permissions().equals(Permissions.PRIVATE.name())
                ? Permissions.PRIVATE.name()
                : Permissions.PUBLIC.name(),
            groups.stream().map(GroupRight::group).toList(),
            groups.stream().filter(GroupRight::mayChange).map(GroupRight::group).toList());
    return page(viewer, query, chosen, Map.of(), "");
  }

  @PostMapping("/alerts/query/{id}/rights/")
  Answer change(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String permissions,
      @RequestParam(defaultValue = "") List<Long> groups,
      @RequestParam(name = "groups_change", defaultValue = "") List<Long> changing,
      @RequestParam(defaultValue = "") String version) {
    QueryStore.Listed query = changeable(viewer, id);
    var chosen = new Chosen(permissions, groups, changing);
    if (SEEN_BY.stream().noneMatch(choice -> choice.value().equals(permissions))) {
      return page(viewer, query, chosen, Map.of("permissions", "Say who may see it."), "");
    }
    Rights rights = chosen.rights(grants.groupsFor(viewer));
    if (WhoSees.locksOut(viewer, query.query().ownerId(), rights)) {
      return page(viewer, query, chosen, Map.of("groups_change", WhoSees.lockedOut("query")), "");
    }
    long seen = version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    if (!queries.share(viewer, query.query(), seen, rights)) {
      QueryStore.Listed now = changeable(viewer, id);
      String meanwhile =
          ("Somebody changed this query while you had it open: it is now called “%s” and is %s. Your"
                  + " choice stands below; save again to put it in its place.")
              .formatted(
                  now.query().name(),
                  WhoSees.words(
                      Permissions.valueOf(now.query().permissions()),
                      grants.groupsOf(QueryStore.KIND, id)));
      return page(viewer, now, chosen, Map.of(), meanwhile);
    }
    return SeeOther.to(QueryPages.LIST)
        .telling(Flash.Kind.SUCCESS, "Saved who may see “" + query.query().name() + "”.");
  }

  /** What is ticked, by numbers of groups. */
  private record Chosen(String permissions, List<Long> groups, List<Long> changing) {

    /** Of the groups that were offered; who may change a query may see it. */
    Rights rights(Map<Long, String> offered) {
      Map<Long, Boolean> may = new LinkedHashMap<>();
      groups.stream().filter(offered::containsKey).forEach(group -> may.put(group, false));
      changing.stream().filter(offered::containsKey).forEach(group -> may.put(group, true));
      return new Rights(Permissions.valueOf(permissions), may);
    }
  }

  private Page page(
      Viewer viewer,
      QueryStore.Listed query,
      Chosen chosen,
      Map<String, String> problems,
      String changedMeanwhile) {
    long id = query.query().id();
    Map<Long, String> offered = grants.groupsFor(viewer);
    List<FieldView> fields = new ArrayList<>();
    fields.add(
        FieldView.of("permissions", "Seen by", Widget.CHOICE)
            .withChoices(SEEN_BY)
            .withValue(chosen.permissions())
            .mustBeFilled());
    if (!offered.isEmpty()) {
      fields.add(groups("groups", "Groups that may see it", offered, chosen.groups()));
      fields.add(
          groups(
              "groups_change",
              "Groups that may also change and delete it",
              offered,
              chosen.changing()));
    }
    String others =
        grants.groupsOf(QueryStore.KIND, id).stream()
            .filter(group -> !offered.containsKey(group.group()))
            .map(group -> group.name() + (group.mayChange() ? " may change it" : " may see it"))
            .collect(Collectors.joining(", "));
    fields.replaceAll(field -> field.withProblem(problems.get(field.name())));
    return Page.of(
        "alerts/rights.jte",
        "Share “" + query.query().name() + "”",
        new QueryRightsPage(
            query.query().name(),
            Objects.requireNonNullElse(query.owner(), ""),
            "/alerts/query/" + id + "/rights/",
            query.query().version(),
            fields,
            others,
            changedMeanwhile));
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

  private QueryStore.Listed changeable(Viewer viewer, long id) {
    QueryStore.Listed query =
        queries.findListed(viewer, id).orElseThrow(() -> QueryApi.noQuery(id));
    if (!query.mayChange()) {
      throw new Refusal.Forbidden(
          "This query belongs to somebody else; you may see it, not say who else does.");
    }
    return query;
  }
}
