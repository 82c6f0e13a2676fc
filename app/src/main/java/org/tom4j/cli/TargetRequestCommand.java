package org.tom4j.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.requests.Request;
import org.tom4j.targets.RequestForm;
import org.tom4j.targets.Target;
import org.tom4j.targets.TargetRequests;
import org.tom4j.targets.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tom target request-photometry}: has a target's place measured by a service. */
@Command(
    name = "request-photometry",
    description = {
      "Ask a service to measure a target's place in its images, and keep what comes.",
      "The running TOM, or its next start, hands it in and asks until it is there."
    },
    mixinStandardHelpOptions = true)
final class TargetRequestCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME|ID", description = "The target.")
  private String wanted = "";

  @Option(
      names = "--broker",
      paramLabel = "NAME",
      description = "The module to ask, where several take requests.")
  private String broker = "";

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "UTC or MJD; 30 days before the end if left out.")
  private String from = "";

  @Option(names = "--to", paramLabel = "TIME", description = "UTC or MJD; now if left out.")
  private String to = "";

  @Option(
      names = "--wait",
      description = "Wait for it, 6 hours at most. Ctrl-C leaves it to the running TOM.")
  private boolean wait;

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  TargetRequestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      Target target = TargetRefreshCommand.named(tom.part(Targets.class), wanted);
      TargetRequests requests = tom.part(TargetRequests.class);
      long id = asked(requests, target);
      boolean settled = !wait || requests.settle(target, id, PATIENCE);
      Request request =
          requests.of(target).stream()
              .filter(one -> one.id() == id)
              .findFirst()
              .orElseThrow(() -> new CommandFailure("The target is gone."));
      tell(target, request);
      return settled && request.state() != Request.State.FAILED ? 0 : 1;
    }
  }

  private long asked(TargetRequests requests, Target target) {
    try {
      return requests.ask(Viewer.CONSOLE, target, new RequestForm(broker, from, to));
    } catch (RequestForm.Wrong wrong) {
      throw new CommandFailure(String.join("\n", wrong.problems().values()));
    }
  }

  private void tell(Target target, Request request) {
    if (json) {
      surroundings.out().println(Json.text(List.of(json(target, request))));
      return;
    }
    TextTable table = new TextTable("TARGET", "BROKER", "STATE", "POINTS", "NEW", "REMARKS");
    table.add(
        target.name(),
        request.broker(),
        word(request),
        Long.toString(request.points()),
        Long.toString(request.fresh()),
        request.words());
    table.print(surroundings.out());
  }

  private static Map<String, @Nullable Object> json(Target target, Request request) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("target", target.name());
    json.put("target_id", target.id());
    json.put("id", request.id());
    json.put("broker", request.broker());
    json.put("state", word(request));
    json.put("from", request.from().toString());
    json.put("to", request.to().toString());
    json.put("asked", request.asked().toString());
    json.put("ended", Objects.toString(request.ended(), null));
    json.put("points", request.points());
    json.put("fresh", request.fresh());
    json.put("words", request.words());
    return json;
  }

  private static String word(Request request) {
    return request.state().name().toLowerCase(Locale.ROOT);
  }
}
