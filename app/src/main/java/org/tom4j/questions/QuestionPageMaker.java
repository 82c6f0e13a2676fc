package org.tom4j.questions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.AlreadyHere;
import org.tom4j.alerts.FoundAlert;
import org.tom4j.alerts.RowView;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.questions.Answers.Asked;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.targets.Sighting;

/** Turns a question and its answers into what the pages show. */
final class QuestionPageMaker {
  private static final int ROWS_SHOWN = 200;
  private static final int EARLIER_SHOWN = 10;

  private final Questions questions;
  private final ModuleHost modules;
  private final AlreadyHere alreadyHere;
  private final InstantSource clock;

  QuestionPageMaker(
      Questions questions, ModuleHost modules, AlreadyHere alreadyHere, InstantSource clock) {
    this.questions = questions;
    this.modules = modules;
    this.alreadyHere = alreadyHere;
    this.clock = clock;
  }

  AskPage form(Viewer viewer, QuestionForm form) {
    return new AskPage(
        form.fields(),
        form.problems().getOrDefault("", ""),
        modules.listed().stream()
            .filter(module -> module.abilities().contains(Ability.QUESTIONS))
            .map(BrokerModule::name)
            .collect(Collectors.joining(", ")),
        questions.own(viewer, EARLIER_SHOWN).stream()
            .map(each ->
                new AskPage.Earlier(
                    each.path(), QuestionWords.of(each.what()), AlertText.time(each.asked())))
            .toList());
  }

  QuestionPage page(Viewer viewer, Answers answers) {
    Question question = answers.question();
    Set<String> invented = invented();
    List<Group> groups = answers.groups();
    List<Group> shown = groups.stream().limit(ROWS_SHOWN).toList();
    List<RowView.@Nullable Here> here =
        alreadyHere.of(viewer, shown.stream().map(QuestionPageMaker::sighting).toList());
    List<QuestionPage.Row> rows = new ArrayList<>(shown.size());
    Instant now = clock.instant();
    for (int i = 0; i < shown.size(); i++) {
      rows.add(row(shown.get(i), here.get(i), invented, now));
    }
    return new QuestionPage(
        question.id(),
        answers.version(),
        question.path(),
        QuestionWords.of(question.what()),
        AlertText.time(question.asked()),
        again(question),
        answers.running(),
        answers.parts().stream()
            .filter(asked -> !asked.leftOut())
            .map(asked -> line(asked, invented))
            .toList(),
        answers.parts().stream()
            .filter(Asked::leftOut)
            .map(asked -> new QuestionPage.LeftOut(asked.part().broker(), asked.words()))
            .toList(),
        shown.stream().map(group -> group.placed().run()).distinct().toList(),
        rows,
        Math.max(0, groups.size() - ROWS_SHOWN));
  }

  private Set<String> invented() {
    return modules.listed().stream()
        .filter(module -> module.source() == BrokerInfo.Source.SYNTHETIC)
        .map(BrokerModule::name)
        .collect(Collectors.toSet());
  }

  private static String again(Question question) {
    return QuestionForm.typed(question).entrySet().stream()
        .map(each ->
            each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", QuestionPages.ASK + "?", ""));
  }

  private static QuestionPage.Line line(Asked asked, Set<String> invented) {
    Part part = asked.part();
    return new QuestionPage.Line(
        part.broker(),
        invented.contains(part.broker()),
        part.run() == null ? null : "/alerts/run/" + part.run() + "/",
        asked.state(),
        AlertText.count(asked.shown()),
        words(asked));
  }

  private static String words(Asked asked) {
    long bad = asked.standing() == null ? 0 : asked.standing().bad();
    long hidden = asked.standing() == null ? 0 : asked.standing().hidden();
    long unfit = asked.standing() == null ? 0 : asked.standing().kept() - hidden - asked.shown();
    String left =
        unfit <= 0
            ? ""
            : AlertText.count(unfit, "alert", "alerts")
                + " did not fit by place, time or magnitude.";
    String kept =
        hidden == 0
            ? ""
            : AlertText.count(hidden, "alert is", "alerts are")
                + " restricted by the survey to a group that you are not in.";
    String broken =
        bad == 0 ? "" : AlertText.count(bad, "element", "elements") + " could not be used.";
    return List.of(asked.words(), left, kept, broken).stream()
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static QuestionPage.Row row(
      Group group, RowView.@Nullable Here here, Set<String> invented, Instant now) {
    FoundAlert newest = group.newest();
    SkyPosition position = group.position();
    FoundAlert measured = group.measured();
    Magnitude magnitude = measured == null ? null : measured.alert().magnitude();
    Band band = magnitude == null ? null : magnitude.band();
    return new QuestionPage.Row(
        AlertText.name(group.name(), newest.alert().id()),
        String.join(", ", group.otherNames()),
        AlertText.time(group.time()),
        AlertText.timeDetail(group.time(), now),
        position == null ? "" : position.raDecimal(),
        position == null ? "" : position.decDecimal(),
        position == null ? "" : position.raSexagesimal(),
        position == null ? "" : position.decSexagesimal(),
        group.moves(),
        magnitude == null ? "" : AlertText.magnitude(magnitude.value(), magnitude.kind().name()),
        band == null ? "" : band.code(),
        band == null ? "" : band.label(),
        group.byBroker().entrySet().stream().map(told -> source(told, invented)).toList(),
        here,
        group.placed().id(),
        AlertText.button(group.placed().alert().standing()),
        group.alerts().stream()
            .map(each -> Long.toString(each.id()))
            .collect(Collectors.joining(" ")));
  }

  private static QuestionPage.Source source(
      Map.Entry<String, List<FoundAlert>> told, Set<String> invented) {
    List<FoundAlert> alerts = told.getValue();
    @Nullable FoundAlert scored =
        alerts.stream().filter(each -> each.alert().score() != null).findFirst().orElse(null);
    String name = scored == null ? null : scored.alert().scoreName();
    return new QuestionPage.Source(
        told.getKey(),
        invented.contains(told.getKey()),
        "/alerts/alert/" + alerts.getFirst().id() + "/",
        alerts.size() == 1 ? "" : "×" + AlertText.count(alerts.size()),
        scored == null ? "" : AlertText.score(scored.alert().score()),
        name == null ? "" : name);
  }

  private static Sighting sighting(Group group) {
    return new Sighting(
        group.names(),
        group.moves() ? null : group.position(),
        group.placed().alert().positionError(),
        group.placed().alert().timestamp());
  }
}
