package org.tom4j.bench;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tom4j.db.Database;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Filter;
import org.tom4j.testing.Browser;
import org.tom4j.testing.TomProcess;

/**
 * A survey's night out of files, through a filter that asks for the nearest of a person's targets:
 * a saved query of the alert archive, run once. The night is one recording under many names, so
 * that its alerts come again, with the same ids, in each of them: what is kept of the first is
 * stored, what is kept of the others is looked for, found, and no row of the run once more. A night
 * of as many alerts that are all different keeps more rows by as much.
 */
final class Night {
  private static final String NEAR = "separation_to(\"" + NightTargets.LIST + "\") < 2.0 / 3600";
  private static final Map<String, String> FILTERS =
      Map.of(
          "rubin", NEAR + " && mag < 24",
          "ztf", NEAR + " && mag < 20",
          "small", NEAR + " && mag < 20");

  private final Table table;
  private final LoadProject project;
  private final NightPackets packets;
  private final String survey;
  private final String filter;
  private final long files;

  private Night(
      Table table, LoadProject project, NightPackets packets, Options options, long files) {
    this.table = table;
    this.project = project;
    this.packets = packets;
    this.survey = options.text("survey", "rubin");
    this.filter = options.text("filter", FILTERS.getOrDefault(survey, NEAR));
    this.files = files;
  }

  static int run(Options options) throws Exception {
    Table table = new Table(options.command());
    int recorded = (int) options.number("packets", 4_000);
    long files = (long) Math.ceil(options.number("count", 1e7) / recorded);
    try (LoadProject project =
        LoadProject.create(
            """
            name: Night
            runs: {limit: 1000000000}
            """)) {
      var samples = SamplePackets.named(options.text("survey", "rubin"));
      NightPackets packets = NightPackets.of(samples, recorded);
      new Night(table, project, packets, options, files)
          .measure((int) options.number("targets", 1e6));
    }
    return table.exitCode();
  }

  private void measure(int count) throws Exception {
    long bytes = NightFiles.write(project.folder(), packets, files);
    var database = new Database("jdbc:sqlite:tom.sqlite", null, null);
    NightTargets targets = NightTargets.fill(project.folder(), database, count, packets.places());
    System.err.printf("filled: %d files of %d MB, %,d targets%n", files, bytes >> 20, count);
    SortedSet<String> wanted = wanted(targets);
    try (TomProcess tom = TomProcess.start(project.folder(), "-Xmx512m")) {
      Browser person = tom.browser();
      person.get(targets.link());
      LoadProject.send(
          person, "/alerts/query/create/", "broker", "Alert archive", "query_name", "Night");
      LoadProject.send(person, "/alerts/query/1/filter/", "text", filter);
      var watch = new RunWatch(project, tom, received() / 2);
      LoadProject.send(person, "/alerts/query/1/run/");
      String state = watch.awaitEnd();
      var rows = new NightRows(table, watch);
      rows.rates(what(count, wanted.size()));
      rows.windows();
      rows.memory(watch.heap(), new Memory(tom.pid()));
      table.promise("the run is complete", state.equals("complete"));
      table.promise("no OutOfMemoryError", !tom.words().contains("OutOfMemoryError"));
    }
    promises(wanted);
  }

  private String what(int targets, int wanted) {
    return "%,d alerts of %s, %d files of the same %,d of %,.1f kB, %,d targets, `%s` true of %,d"
        .formatted(
            received(),
            survey,
            files,
            packets.places().size(),
            packets.numbered().meanSize() / 1e3,
            targets,
            filter.replace("||", "or"),
            wanted);
  }

  private long received() {
    return files * packets.places().size();
  }

  /** Ids of what is to be kept of a file: the filter's word, with separations measured by hand. */
  private SortedSet<String> wanted(NightTargets targets) {
    Filter byHand = Filter.compile(filter, new SkyByHand(targets.places()));
    SortedSet<String> wanted = new TreeSet<>();
    for (int n = 0; n < packets.places().size(); n++) {
      Candidate candidate = SamplePackets.candidate(packets.packet(n));
      if (byHand.decide(candidate).keeps()) {
        wanted.add(candidate.alert().id());
      }
    }
    return wanted;
  }

  private void promises(SortedSet<String> wanted) throws Exception {
    long received = received();
    long again = (files - 1) * wanted.size();
    table.promise("as many were received as lie in the files", is("received = " + received));
    table.promise(
        "each was kept, dropped, unknown, bad, or one that the run had kept before",
        is("received = kept + dropped + unknown + bad + " + again));
    table.promise("none was bad", is("bad = 0"));
    table.promise("the filter is true of some, not of all", wanted.size() > 0 && again < received);
    table.promise(
        "kept is what a search by hand finds, each a row, once",
        project
            .ask(
                "select coalesce(group_concat(alert_id, ' '), '') from"
                    + " (select alert_id from alert order by alert_id)")
            .equals(String.join(" ", wanted)));
  }

  private boolean is(String condition) throws Exception {
    return project.ask("select count(*) from query_run where " + condition).equals("1");
  }
}
