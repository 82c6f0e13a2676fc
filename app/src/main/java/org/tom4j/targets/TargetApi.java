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
import org.tom4j.data.DatumKind;
import org.tom4j.data.DatumStore;
import org.tom4j.web.Site;

/** Targets, for programs that read. */
@Controller
final class TargetApi {
  private final TargetStore store;
  private final TargetListStore lists;
  private final TargetSettings settings;
  private final DatumStore data;
  private final TargetAnswerMaker answers;

  TargetApi(
      TargetStore store,
      TargetListStore lists,
      TargetSettings settings,
      DatumStore data,
      TargetAnswerMaker answers) {
    this.store = store;
    this.lists = lists;
    this.settings = settings;
    this.data = data;
    this.answers = answers;
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
      @RequestParam(required = false)
          @Says("created, name, ra or dec; with a minus sign the other way.")
          @Nullable String sort,
      @RequestParam(required = false) @Says("Behind the target of this number.")
          @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    int size = Sent.limit(limit);
    Sent.wholeOrNull("after", after);
    Map<String, String> sent = new HashMap<>();
    put(sent, "q", q);
    put(sent, "name", name);
    put(sent, "cone", cone);
    put(sent, "sort", sort);
    put(sent, "after", after);
    ListRequest request;
    try {
      request = ListRequest.of(sent, settings.matchRadius());
    } catch (IllegalArgumentException wrong) {
      throw ApiProblem.of(400, String.valueOf(wrong.getMessage()));
    }
    TargetListStore.Part part = lists.list(viewer, request.search(), size);
    Map<Long, List<String>> aliases = lists.aliases(part.targets());
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

  @ApiGet(value = "/api/targets/{id}/", says = "A target.")
  ApiAnswer<TargetAnswer> one(Viewer viewer, Site site, @PathVariable long id) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    return ApiAnswer.of(answers.of(viewer, site, target));
  }

  @ApiGet(
      value = "/api/targets/{id}/data/",
      says = "All measurements of one kind of a target, in the order of time.")
  ApiAnswer<Paged<DatumAnswer>> data(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Says("photometry unless said.") @Nullable String kind) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    @Nullable DatumKind wanted = Sent.word("kind", DatumKind.class, kind);
    return ApiAnswer.of(
        Paged.whole(
            data.of(viewer, target.id(), wanted == null ? DatumKind.PHOTOMETRY : wanted).stream()
                .map(DatumAnswer::of)
                .toList()));
  }
}
