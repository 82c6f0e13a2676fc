package org.tom4j.targets;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Targets, for programs that make and change them. */
@Controller
final class TargetChangeApi {
  private final Targets targets;
  private final TargetStore store;
  private final TargetNameStore names;
  private final TargetGroupStore groups;
  private final TargetAnswerMaker answers;

  TargetChangeApi(
      Targets targets,
      TargetStore store,
      TargetNameStore names,
      TargetGroupStore groups,
      TargetAnswerMaker answers) {
    this.targets = targets;
    this.store = store;
    this.names = names;
    this.groups = groups;
    this.answers = answers;
  }

  @ApiPost(
      value = "/api/targets/",
      says = "Makes a target; 409 if one has a name of it, or is within the match radius.")
  ApiAnswer<TargetAnswer> create(Viewer viewer, Site site, @Body TargetInput sent) {
    TargetDraft draft = sent.draft(SentLists.Known.nothing(viewer.groups()), TargetType.SIDEREAL);
    return switch (targets.create(viewer, draft)) {
      case Creation.Created(var target) ->
          ApiAnswer.created(site.url("/api" + target.path()), answers.of(viewer, site, target));
      case Creation.Refused(var problems) -> throw ApiProblem.wrong("", problems);
      case Creation.Conflict conflict ->
          throw ApiProblem.conflict(
              words(conflict), Map.of("existing", site.url("/api" + conflict.existing().path())));
    };
  }

  private static String words(Creation.Conflict conflict) {
    String existing = "There is the target “" + conflict.existing().name() + "”, which has ";
    return conflict.name() != null
        ? existing + conflict.how().label() + ": " + conflict.name() + "."
        : existing
            + conflict.how().label()
            + ". Send \"even_if_near\": true if this is another object.";
  }

  @ApiPut(
      value = "/api/targets/{id}/",
      says =
          "Puts other values in a target's place: what is left out is emptied, but for permissions and"
              + " groups, which stay. 409 if somebody else changed it since version.")
  ApiAnswer<TargetAnswer> change(
      Viewer viewer, Site site, @PathVariable long id, @Body TargetInput sent) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    if (!store.mayChange(viewer, id)) {
      throw new Refusal.Forbidden("You may see “" + target.name() + "” but not change it.");
    }
    if (sent.version() == null) {
      throw ApiProblem.wrong("/version", "Send the version of the target that you read.");
    }
    var known =
        new SentLists.Known(
            viewer.groups(), names.of(id), names.extras(id), groups.of(id).keySet());
    TargetDraft draft = sent.draft(known, target.type());
    return switch (targets.update(viewer, id, sent.version(), draft)) {
      case Update.Changed(var changed) -> ApiAnswer.of(answers.of(viewer, site, changed));
      case Update.Refused(var problems) -> throw ApiProblem.wrong("", problems);
      case Update.Stale(var current) ->
          throw ApiProblem.conflict(
              "Somebody changed this target since version " + sent.version() + "; read it again.",
              Map.of("version", current.version()));
      case Update.Denied() ->
          throw new Refusal.NotFound("The target " + target.name() + " is gone.");
    };
  }

  @ApiDelete(
      value = "/api/targets/{id}/",
      says = "Deletes a target with its names, data and links; the alerts stay.")
  ApiAnswer<Void> delete(Viewer viewer, @PathVariable long id) {
    Target target = TargetPages.visible(store, viewer, Long.toString(id));
    if (!store.mayDelete(viewer, id)) {
      throw new Refusal.Forbidden("You may see “" + target.name() + "” but not delete it.");
    }
    if (!targets.delete(viewer, id)) {
      throw new Refusal.NotFound("The target " + target.name() + " is gone already.");
    }
    return ApiAnswer.deleted();
  }
}
