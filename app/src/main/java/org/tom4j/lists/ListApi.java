package org.tom4j.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Viewer;
import org.tom4j.access.WhoSees;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;
import org.tom4j.api.NextPart;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.web.Site;

/** Lists of targets, for programs. */
@Controller
final class ListApi {
  private static final String LISTS = "/api/target-lists/";
  private static final int MOST_AT_ONCE = 10_000;

  private final Lists lists;
  private final ListStore store;
  private final ListEntryStore entries;
  private final GrantStore grants;

  ListApi(Lists lists, ListStore store, ListEntryStore entries, GrantStore grants) {
    this.lists = lists;
    this.store = store;
    this.entries = entries;
    this.grants = grants;
  }

  @ApiGet(value = LISTS, says = "Lists of targets, the newest first.")
  ApiAnswer<Paged<ListAnswer>> list(
      Viewer viewer,
      Site site,
      @RequestParam(required = false) @Says("Older than this number.") @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    int size = Sent.limit(limit);
    Long before = Sent.wholeOrNull("after", after);
    var next = new NextPart(LISTS).with("limit", limit);
    return ApiAnswer.of(
        Paged.of(
            store.newest(viewer, before == null ? Long.MAX_VALUE : before, size + 1),
            size,
            this::answer,
            last -> site.url(next.after(last.id()))));
  }

  @ApiPost(value = LISTS, says = "Makes a list of targets.")
  ApiAnswer<ListAnswer> create(Viewer viewer, Site site, @Body ListInput sent) {
    ListInput.Wanted wanted = sent.wanted("", grants.groupsFor(viewer).keySet(), List.of());
    long id =
        store
            .insert(viewer, wanted.name(), wanted.rights())
            .orElseThrow(() -> ApiProblem.wrong("/name", TargetList.taken(wanted.name())));
    return ApiAnswer.created(site.url(LISTS + id + "/"), answer(viewer, id));
  }

  @ApiGet(value = "/api/target-lists/{id}/", says = "A list of targets.")
  ApiAnswer<ListAnswer> one(Viewer viewer, @PathVariable long id) {
    return ApiAnswer.of(answer(viewer, id));
  }

  @ApiPut(
      value = "/api/target-lists/{id}/",
      says = "Changes a list's name and who may see it; 409 if somebody else did since version.")
  ApiAnswer<ListAnswer> change(Viewer viewer, @PathVariable long id, @Body ListInput sent) {
    TargetList list = lists.changeable(viewer, id);
    if (sent.version() == null) {
      throw ApiProblem.wrong("/version", "Send the version of the list that you read.");
    }
    ListInput.Wanted wanted =
        sent.wanted(
            list.name(), grants.groupsFor(viewer).keySet(), grants.groupsOf(TargetList.KIND, id));
    if (WhoSees.locksOut(viewer, list.ownerId(), wanted.rights())) {
      throw ApiProblem.wrong("/groups", WhoSees.lockedOut("list"));
    }
    return switch (store.update(viewer, list, sent.version(), wanted.name(), wanted.rights())) {
      case DONE -> ApiAnswer.of(answer(viewer, id));
      case TAKEN -> throw ApiProblem.wrong("/name", TargetList.taken(wanted.name()));
      case STALE ->
          throw ApiProblem.conflict(
              "Somebody changed this list since version " + sent.version() + "; read it again.",
              Map.of("version", lists.seen(viewer, id).version()));
    };
  }

  @ApiDelete(value = "/api/target-lists/{id}/", says = "Deletes a list; its targets stay.")
  ApiAnswer<Void> delete(Viewer viewer, @PathVariable long id) {
    store.delete(viewer, lists.deletable(viewer, id));
    return ApiAnswer.deleted();
  }

  /** Targets for a list. */
  @Says("Targets to put on a list.")
  record TargetsInput(
      @Says("Their numbers, at most 10,000.") @Nullable List<@Nullable Long> targets) {}

  /** What was put on a list. */
  record AddedAnswer(
      @Says("So many were put on it.") int added,
      @Says("So many were on it before.") int already) {}

  @ApiPost(
      value = "/api/target-lists/{id}/targets/",
      says = "Puts targets on a list: all of them, or none if you may not see one.")
  ApiAnswer<AddedAnswer> add(Viewer viewer, @PathVariable long id, @Body TargetsInput sent) {
    TargetList list = lists.changeable(viewer, id);
    List<Long> wanted = wanted(viewer, sent);
    int added = entries.add(viewer, list, wanted);
    return ApiAnswer.of(new AddedAnswer(added, wanted.size() - added));
  }

  private List<Long> wanted(Viewer viewer, TargetsInput sent) {
    if (sent.targets() == null || sent.targets().isEmpty()) {
      throw ApiProblem.wrong("/targets", "Name at least one target by its number.");
    }
    List<Long> named = sent.targets().stream().filter(Objects::nonNull).distinct().toList();
    if (sent.targets().size() > MOST_AT_ONCE) {
      throw ApiProblem.wrong(
          "/targets", "At most " + MOST_AT_ONCE + " targets are put on a list at once.");
    }
    Set<Long> seen = entries.visible(viewer, named);
    List<ApiProblem.Wrong> wrong = new ArrayList<>();
    for (int i = 0; i < sent.targets().size(); i++) {
      Long target = sent.targets().get(i);
      if (target == null || !seen.contains(target)) {
        wrong.add(
            new ApiProblem.Wrong(
                "/targets/" + i, "There is no target number " + target + " that you may see."));
      }
    }
    if (!wrong.isEmpty()) {
      throw ApiProblem.wrong(wrong);
    }
    return named;
  }

  @ApiDelete(
      value = "/api/target-lists/{id}/targets/{target}/",
      says = "Takes a target off a list, if it is on it.")
  ApiAnswer<Void> remove(Viewer viewer, @PathVariable long id, @PathVariable long target) {
    int _ = entries.remove(viewer, lists.changeable(viewer, id), List.of(target));
    return ApiAnswer.deleted();
  }

  private ListAnswer answer(Viewer viewer, long id) {
    return answer(lists.seen(viewer, id));
  }

  private ListAnswer answer(TargetList list) {
    return ListAnswer.of(list, grants.groupsOf(TargetList.KIND, list.id()));
  }
}
