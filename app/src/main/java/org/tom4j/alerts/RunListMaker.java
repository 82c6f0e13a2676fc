package org.tom4j.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** Turns runs into what lists of them show. */
final class RunListMaker {
  static final String LIST = "/alerts/run/";
  static final int SIZE = 50;

  private final RunListFinder finder;
  private final Runs live;
  private final ModuleHost modules;

  RunListMaker(RunListFinder finder, Runs live, ModuleHost modules) {
    this.finder = finder;
    this.live = live;
    this.modules = modules;
  }

  /** The list by the parameters of its address; what makes no sense filters nothing. */
  RunListPage list(Viewer viewer, Map<String, String> sent) {
    String query = sent.getOrDefault("query", "").strip();
    String broker = sent.getOrDefault("broker", "").strip();
    @Nullable RunState state = state(sent.getOrDefault("state", "").strip());
    String before = sent.getOrDefault("before", "");
    @Nullable Long from = before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null;
    var wanted =
        new RunListFinder.Wanted(
            null, query.isEmpty() ? null : query, broker.isEmpty() ? null : broker, state, from);
    List<QueryRun> found = finder.list(viewer, wanted, SIZE + 1);
    List<QueryRun> shown = found.subList(0, Math.min(SIZE, found.size()));
    String word = state == null ? "" : state.word();
    String address = address(query, broker, word);
    return new RunListPage(
        lines(shown),
        brokers(broker),
        Arrays.stream(RunState.values()).map(RunState::word).toList(),
        query,
        broker,
        word,
        found.size() > SIZE
            ? address + (address.contains("?") ? "&" : "?") + "before=" + shown.getLast().id()
            : null,
        from == null ? null : address);
  }

  List<RunLine> lines(List<QueryRun> runs) {
    return runs.stream().map(this::line).toList();
  }

  private List<String> brokers(String chosen) {
    return Stream.of(
            modules.listed().stream().map(BrokerModule::name),
            finder.brokers().stream(),
            Stream.of(chosen).filter(name -> !name.isEmpty()))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  private static @Nullable RunState state(String word) {
    return Arrays.stream(RunState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  private static String address(String query, String broker, String state) {
    List<String> parts = new ArrayList<>();
    Map.of("query", query, "broker", broker, "state", state).entrySet().stream()
        .filter(filter -> !filter.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(filter ->
            parts.add(
                filter.getKey()
                    + "="
                    + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8)));
    return parts.isEmpty() ? LIST : LIST + "?" + String.join("&", parts);
  }

  private RunLine line(QueryRun run) {
    Optional<RunProgress> progress = live.progress(run.id());
    RunCounts counts = progress.map(RunProgress::counts).orElse(run.counts());
    Optional<BrokerModule> module = modules.find(run.broker());
    Instant finished = run.finished();
    QueryRun.@Nullable Failure failure = run.failure();
    return new RunLine(
        LIST + run.id() + "/",
        run.title(),
        run.broker(),
        module.filter(one -> one.source() == BrokerInfo.Source.SYNTHETIC).isPresent(),
        AlertText.time(run.started()),
        progress.map(RunProgress::word).orElse(run.state().word()),
        finished == null ? "" : AlertText.duration(Duration.between(run.started(), finished)),
        AlertText.count(counts.received()),
        AlertText.count(counts.kept()),
        AlertText.count(counts.fresh()),
        AlertText.count(counts.updated()),
        AlertText.count(counts.kept() - counts.fresh() - counts.updated()),
        AlertText.count(counts.bad()),
        run.filter() == null ? "" : AlertText.count(counts.passedOver().all()),
        failure == null ? "" : failure.words(),
        run.scheduled(),
        run.moduleVersion(),
        module.isEmpty() || finished == null ? null : again(run));
  }

  /** Where to post to run it once more: a saved query as it is now, else as it was asked. */
  static String again(QueryRun run) {
    return run.queryId() == null
        ? LIST + run.id() + "/again/"
        : "/alerts/query/" + run.queryId() + "/run/";
  }
}
