package org.tom4j.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Begun;
import org.tom4j.alerts.ReplayedRuns;
import org.tom4j.alerts.RunAnswer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Body;
import org.tom4j.api.NextPart;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.web.Site;

/** Messages of streams that could not be used, for programs. */
@Controller
final class LetterApi {
  private final StreamRights rights;
  private final Letters letters;
  private final DeadLetterFinder finder;
  private final ReplayedRuns runs;

  LetterApi(StreamRights rights, Letters letters, DeadLetterFinder finder, ReplayedRuns runs) {
    this.rights = rights;
    this.letters = letters;
    this.finder = finder;
    this.runs = runs;
  }

  /** Which of them. */
  @Says("Messages of a stream that could not be used.")
  record LettersInput(
      @Says("Their numbers; null: all.") @Nullable List<@Nullable Long> letters,
      @Says(StreamApi.OWN) @Nullable Boolean own) {

    boolean his() {
      return Boolean.TRUE.equals(own);
    }

    @Nullable List<Long> numbers() {
      if (letters == null) {
        return null;
      }
      if (letters.isEmpty() || letters.size() > StreamPlaces.MOST_LETTERS) {
        throw ApiProblem.wrong(
            "/letters",
            "Name from 1 to " + StreamPlaces.MOST_LETTERS + " messages by their numbers.");
      }
      List<Long> numbers = new ArrayList<>();
      for (Long letter : letters) {
        if (letter == null) {
          throw ApiProblem.wrong("/letters/" + numbers.size(), "A message has a number.");
        }
        numbers.add(letter);
      }
      return numbers;
    }
  }

  /** What was thrown away. */
  record DiscardedAnswer(@Says("So many messages.") int discarded) {}

  @ApiGet(
      value = "/api/queries/{id}/letters/",
      says = "Messages of a query's stream that could not be used, the latest first.")
  ApiAnswer<Paged<LetterLineAnswer>> list(
      Viewer viewer,
      Site site,
      @PathVariable long id,
      @RequestParam(required = false) @Says(StreamApi.OWN) @Nullable String own,
      @RequestParam(required = false) @Says("Before this number.") @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    boolean his = StreamApi.own(own);
    rights.changeable(viewer, id, his);
    int size = Sent.limit(limit);
    Long before = Sent.wholeOrNull("after", after);
    List<DeadLetter> found =
        rights.stream(viewer, id, his)
            .map(stream -> finder.before(stream, before, size + 1))
            .orElse(List.of());
    var next = new NextPart("/api/queries/" + id + "/letters/").with("own", own);
    return ApiAnswer.of(
        Paged.of(
            found,
            size,
            LetterLineAnswer::of,
            last -> site.url(next.with("limit", limit).after(last.id()))));
  }

  @ApiGet(
      value = "/api/queries/{id}/letters/{letter}/",
      says = "A message that could not be used, with its bytes.")
  ApiAnswer<LetterAnswer> one(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long letter,
      @RequestParam(required = false) @Says(StreamApi.OWN) @Nullable String own) {
    boolean his = StreamApi.own(own);
    rights.changeable(viewer, id, his);
    DeadLetter found =
        rights.stream(viewer, id, his)
            .flatMap(stream -> finder.find(stream, letter))
            .orElseThrow(() -> LetterPages.noLetter(letter));
    return ApiAnswer.of(LetterAnswer.of(found, finder.packet(letter)));
  }

  @ApiPost(
      value = "/api/queries/{id}/letters/replay/",
      says =
          "Has messages read again by a run of the query: those that can be used now are its alerts,"
              + " and gone from here. 409 if none can be read.")
  ApiAnswer<RunAnswer> replay(
      Viewer viewer, Site site, @PathVariable long id, @Body(optional = true) LettersInput sent) {
    rights.changeable(viewer, id, sent.his());
    @Nullable List<Long> wanted = sent.numbers();
    Optional<QueryStream> stream = rights.stream(viewer, id, sent.his());
    Begun begun =
        stream.isEmpty()
            ? new Begun.Not(Letters.NONE)
            : letters.replay(viewer, stream.get(), sent.his(), wanted).begun();
    return switch (begun) {
      case Begun.Not(var words) -> throw ApiProblem.of(409, words);
      case Begun.Run(var run) ->
          ApiAnswer.accepted(site.url("/api/runs/" + run + "/"), runs.answer(viewer, run));
    };
  }

  @ApiPost(
      value = "/api/queries/{id}/letters/discard/",
      says = "Throws messages away; those that are gone already are passed over.")
  ApiAnswer<DiscardedAnswer> discard(
      Viewer viewer, @PathVariable long id, @Body(optional = true) LettersInput sent) {
    rights.changeable(viewer, id, sent.his());
    @Nullable List<Long> wanted = sent.numbers();
    int gone =
        rights.stream(viewer, id, sent.his())
            .map(stream -> letters.discard(viewer, stream, wanted))
            .orElse(0);
    return ApiAnswer.of(new DiscardedAnswer(gone));
  }
}
