package org.tom4j.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.NextPart;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Finding targets, all or those of a list, for programs. */
@Controller
final class TargetListApi {
  private final TargetListStore store;
  private final TargetLists lists;
  private final TargetSettings settings;

  TargetListApi(TargetListStore store, TargetLists lists, TargetSettings settings) {
    this.store = store;
    this.lists = lists;
    this.settings = settings;
  }

  @ApiGet(value = "/api/targets/", says = "Targets, the newest first unless sorted.")
  ApiAnswer<Paged<TargetLineAnswer>> list(
      Viewer viewer,
      Site site,
      @RequestParam(required = false) @Says("Part of a name or alias, or a position.")
          @Nullable String q,
      @RequestParam(required = false) @Says("Part of a name or alias, any case.")
          @Nullable String name,
      @RequestParam(required = false) @Says("ra,dec,radius in degrees.") @Nullable String cone,
      @RequestParam(required = false) @Says("On the list of this number.") @Nullable String list,
      @RequestParam(required = false)
          @Says("created, name, ra or dec; with a minus sign the other way.")
          @Nullable String sort,
      @RequestParam(required = false) @Says("Behind the target of this number.")
          @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    Map<String, String> sent = new HashMap<>();
    put(sent, "q", q);
    put(sent, "name", name);
    put(sent, "cone", cone);
    ListRequest request = request(sent, sort, after);
    Long wanted = Sent.wholeOrNull("list", list);
    if (wanted != null) {
      ListName known =
          lists
              .find(viewer, wanted)
              .orElseThrow(() -> ApiProblem.of(400, "list: " + unknown(wanted)));
      request = request.listed(known.id());
    }
    return part(viewer, site, request, limit);
  }

  @ApiGet(
      value = "/api/target-lists/{id}/targets/",
      says = "The targets of a list, the newest first unless sorted.")
  ApiAnswer<Paged<TargetLineAnswer>> listed(
      Viewer viewer,
      Site site,
      @PathVariable long id,
      @RequestParam(required = false)
          @Says("created, name, ra or dec; with a minus sign the other way.")
          @Nullable String sort,
      @RequestParam(required = false) @Says("Behind the target of this number.")
          @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    ListName known = lists.find(viewer, id).orElseThrow(() -> new Refusal.NotFound(unknown(id)));
    ListRequest request = request(new HashMap<>(), sort, after);
    return part(
        viewer,
        site,
        request.listedAt("/target-lists/" + known.id() + "/targets/", known.id()),
        limit);
  }

  private static String unknown(long list) {
    return "There is no list of targets number " + list + " that you may see.";
  }

  private ListRequest request(
      Map<String, String> sent, @Nullable String sort, @Nullable String after) {
    Sent.wholeOrNull("after", after);
    put(sent, "sort", sort);
    put(sent, "after", after);
    try {
      return ListRequest.of(sent, settings.matchRadius());
    } catch (IllegalArgumentException wrong) {
      throw ApiProblem.of(400, String.valueOf(wrong.getMessage()));
    }
  }

  private ApiAnswer<Paged<TargetLineAnswer>> part(
      Viewer viewer, Site site, ListRequest request, @Nullable String limit) {
    TargetListStore.Part part = store.list(viewer, request.search(), Sent.limit(limit));
    Map<Long, List<String>> aliases = store.aliases(part.targets());
    return ApiAnswer.of(
        new Paged<>(
            part.targets().stream()
                .map(target ->
                    TargetLineAnswer.of(target, aliases.getOrDefault(target.id(), List.of())))
                .toList(),
            part.more()
                ? site.url(next(request, part.targets().getLast().id(), limit).address())
                : null));
  }

  private static NextPart next(ListRequest request, long last, @Nullable String limit) {
    return new NextPart("/api" + request.next(last)).with("limit", limit);
  }

  private static void put(Map<String, String> sent, String name, @Nullable String value) {
    String text = Sent.text(name, value);
    if (text != null) {
      sent.put(name, text);
    }
  }
}
