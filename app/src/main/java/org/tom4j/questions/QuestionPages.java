package org.tom4j.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.modules.KnownNames;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;
import org.tom4j.web.Unchanged;

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
    if (form.question() == null) {
      return form(viewer, form);
    }
    try {
      return SeeOther.to(Question.path(questions.ask(viewer, form.question())));
    } catch (Questions.TooMany tooMany) {
      return form(viewer, form.refused(tooMany.words()));
    }
  }

  /**
   * @param seen the version that a script shows already: it is told if that is all there is
   */
  @GetMapping(ASK + "{id}/")
  Answer question(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String seen) {
    if (!seen.isEmpty() && questions.version(viewer, id).filter(seen::equals).isPresent()) {
      return new Unchanged();
    }
    return Page.of(
        "questions/question.jte", "Ask all brokers", pages.page(viewer, answers(viewer, id)));
  }

  @PostMapping(ASK + "{id}/stop/")
  Answer stop(Viewer viewer, @PathVariable long id) {
    if (!questions.stop(viewer, id)) {
      throw gone(id);
    }
    return SeeOther.to(Question.path(id));
  }

  private Answer form(Viewer viewer, QuestionForm form) {
    return Page.of("questions/ask.jte", "Ask all brokers", pages.form(viewer, form));
  }

  private Answers answers(Viewer viewer, long id) {
    return questions.answers(viewer, id).orElseThrow(() -> gone(id));
  }

  private static Refusal.NotFound gone(long id) {
    return new Refusal.NotFound("There is no question number " + id + " that you may see.");
  }

  private static Map<String, List<String>> sent(HttpServletRequest request) {
    Map<String, List<String>> sent = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
    return sent;
  }
}
