package org.tom4j.questions;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Body;
import org.tom4j.modules.KnownNames;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Questions to all brokers, for programs. */
@Controller
final class QuestionApi {
  private final Questions questions;
  private final KnownNames names;

  QuestionApi(Questions questions, KnownNames names) {
    this.questions = questions;
    this.names = names;
  }

  @ApiPost(value = "/api/questions/", says = "Puts one question to all brokers at once.")
  ApiAnswer<QuestionAnswer> ask(Viewer viewer, Site site, @Body QuestionInput sent) {
    QuestionForm form = QuestionForm.read(sent.values(), names.of(viewer));
    if (form.question() == null) {
      throw ApiProblem.wrong("", form.problems());
    }
    long id;
    try {
      id = questions.ask(viewer, form.question());
    } catch (Questions.TooMany tooMany) {
      throw ApiProblem.of(429, tooMany.words());
    }
    return ApiAnswer.accepted(site.url("/api/questions/" + id + "/"), answer(viewer, id));
  }

  @ApiGet(
      value = "/api/questions/{id}/",
      says = "How it stands with a question to all brokers, and what they have found so far.")
  ApiAnswer<QuestionAnswer> read(Viewer viewer, @PathVariable long id) {
    return ApiAnswer.of(answer(viewer, id));
  }

  private QuestionAnswer answer(Viewer viewer, long id) {
    return questions
        .told(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no question number " + id + " that you may see."));
  }
}
