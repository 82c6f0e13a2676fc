package org.tom4j.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tom4j.access.Viewer;
import org.tom4j.modules.KnownNames;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Ask all brokers: the form, and what comes of it. */
@Controller
final class QuestionPages {
  static final String ASK = "/alerts/ask/";

  private final Questions questions;
  private final QuestionPageMaker pages;
  private final KnownNames names;

  QuestionPages(Questions questions, QuestionPageMaker pages, KnownNames names) {
    this.questions = questions;
    this.pages = pages;
    this.names = names;
  }

  /** The form; what its address says stands in it. */
  @GetMapping(ASK)
  Answer form(Viewer viewer, HttpServletRequest request) {
    return form(viewer, QuestionForm.begin(sent(request)));
  }

  @PostMapping(ASK)
  Answer ask(Viewer viewer, HttpServletRequest request) {
    QuestionForm form = QuestionForm.read(sent(request), names.of(viewer));
    return form.question() == null
        ? form(viewer, form)
        : SeeOther.to(Question.path(questions.ask(viewer, form.question())));
  }

  @GetMapping(ASK + "{id}/")
  Answer question(Viewer viewer, @PathVariable long id) {
    return Page.of(
        "questions/question.jte", "Ask all brokers", pages.page(viewer, answers(viewer, id)));
  }

  @PostMapping(ASK + "{id}/stop/")
  Answer stop(Viewer viewer, @PathVariable long id) {
    questions.stop(viewer, answers(viewer, id));
    return SeeOther.to(Question.path(id));
  }

  private Answer form(Viewer viewer, QuestionForm form) {
    return Page.of("questions/ask.jte", "Ask all brokers", pages.form(viewer, form));
  }

  private Answers answers(Viewer viewer, long id) {
    return questions
        .answers(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no question number " + id + " that you may see."));
  }

  private static Map<String, List<String>> sent(HttpServletRequest request) {
    Map<String, List<String>> sent = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
    return sent;
  }
}
