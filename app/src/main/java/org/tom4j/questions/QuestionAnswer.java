package org.tom4j.questions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AskedRuns.Standing;
import org.tom4j.alerts.FoundAlert;
import org.tom4j.api.ApiJson;
import org.tom4j.api.Says;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import tools.jackson.databind.JsonNode;

/** A question and what came of it, as the API and the command line tell of it. */
@Says("A question to all brokers with what they have found so far.")
public record QuestionAnswer(
    long id,
    @Says("As it was asked.") JsonNode question,
    Instant asked,
    @Says("Whether any broker may still tell more.") boolean running,
    List<AskedBroker> brokers,
    @Says("An object each, the one with the newest alert first.") List<FoundObject> objects) {

  /** How it stands with one broker. */
  public record AskedBroker(
      String broker,
      @Says("Null: it has none.") @Nullable Long run,
      @Says("waiting, left out, or as of a run.") String state,
      @Says("Whether nothing comes of it any more.") boolean ended,
      @Says("Alerts that it told.") long received,
      @Says("Alerts of those that fit the question.") long shown,
      @Says("Why it was left out, failed or was limited; may be empty.") String words) {}

  /** An object. */
  public record FoundObject(
      String name,
      @Says("Other names that brokers told.") List<String> aliases,
      @Says("Of its newest alert, UTC.") @Nullable Instant timestamp,
      @Says("Degrees, ICRS.") @Nullable Double ra,
      @Says("Degrees, ICRS.") @Nullable Double dec,
      @Says("Whether it moves through the solar system: then by its names alone.")
          boolean solarSystem,
      @Says("The newest brightness or limit.") @Nullable Double mag,
      @Says("difference, negative_difference, total, limit or unknown.") @Nullable String magKind,
      @Nullable String band,
      @Says("Broker by broker; scores of different brokers do not compare.")
          List<ToldAlert> alerts) {}

  /** An alert of one broker about an object. */
  public record ToldAlert(
      String broker,
      @Says("This TOM's number of the alert.") long id,
      @Says("The broker's id, always text.") String alertId,
      @Nullable String name,
      @Nullable Instant timestamp,
      @Nullable Double score,
      @Nullable String scoreName) {}

  static QuestionAnswer of(Answers answers) {
    Question question = answers.question();
    return new QuestionAnswer(
        question.id(),
        ApiJson.stored(question.json()),
        question.asked(),
        answers.running(),
        answers.parts().stream().map(QuestionAnswer::broker).toList(),
        answers.groups().stream().map(QuestionAnswer::found).toList());
  }

  private static AskedBroker broker(Answers.Asked asked) {
    Standing standing = asked.standing();
    return new AskedBroker(
        asked.part().broker(),
        asked.part().run(),
        asked.state(),
        asked.ended(),
        standing == null ? 0 : standing.received(),
        asked.shown(),
        asked.words());
  }

  private static FoundObject found(Group group) {
    SkyPosition position = group.position();
    FoundAlert measured = group.measured();
    Magnitude magnitude = measured == null ? null : measured.alert().magnitude();
    return new FoundObject(
        group.name(),
        group.otherNames(),
        group.time(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        group.moves(),
        magnitude == null ? null : magnitude.value(),
        magnitude == null ? null : magnitude.kind().name().toLowerCase(Locale.ROOT),
        magnitude == null || magnitude.band() == null ? null : magnitude.band().code(),
        group.byBroker().entrySet().stream().flatMap(told -> told(told).stream()).toList());
  }

  private static List<ToldAlert> told(Map.Entry<String, List<FoundAlert>> of) {
    return of.getValue().stream()
        .map(each ->
            new ToldAlert(
                of.getKey(),
                each.id(),
                each.alert().id(),
                each.alert().name(),
                each.alert().timestamp(),
                each.alert().score(),
                each.alert().scoreName()))
        .toList();
  }
}
