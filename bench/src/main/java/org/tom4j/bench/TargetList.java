package org.tom4j.bench;

import java.util.Random;
import java.util.function.IntFunction;
import org.tom4j.db.Database;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomProcess;

/**
 * The list of targets over HTTP, with very many of them, for people who may see one in a hundred;
 * and one more made by form. Every request asks something else than the one before.
 */
final class TargetList {
  private final Table table;
  private final int count;
  private final int measured;
  private boolean failed;

  private TargetList(Table table, int count, int measured) {
    this.table = table;
    this.count = count;
    this.measured = measured;
  }

  static int run(Options options) throws Exception {
    var list =
        new TargetList(
            new Table(options.command()),
            (int) options.number("count", 1e6),
            (int) options.number("requests", 200));
    var database = new Database("jdbc:sqlite:tom.sqlite", null, null);
    try (LoadProject project = LoadProject.create()) {
      long from = System.nanoTime();
      ManyTargets people = ManyTargets.fill(project.folder(), database, list.count);
      System.err.printf("filled in %.0f s%n", (System.nanoTime() - from) / 1e9);
      try (TomProcess tom = TomProcess.start(project.folder(), "-Xmx512m")) {
        Browser olivia = tom.browser();
        olivia.get(people.olivia());
        Browser petra = tom.browser();
        petra.get(people.petra());
        list.pages("1 % by all rights", olivia);
        list.pages("1 % through a group", petra);
        list.pages("admin", tom.admin());
        list.create(olivia);
      }
    }
    list.table.promise("every page answered 200", !list.failed);
    return list.table.exitCode();
  }

  private void pages(String who, Browser person) throws Exception {
    var random = new Random(11);
    for (String sort : new String[] {"-created", "name", "-ra", "dec"}) {
      page("first page by " + sort, who, person, _ -> "?sort=" + sort);
      page(
          "deep page by " + sort,
          who,
          person,
          _ -> "?sort=" + sort + "&after=" + (1 + random.nextInt(count)));
    }
    page("name contains three letters", who, person, _ -> "?name=" + letters(random, 3));
    page("name contains five letters", who, person, _ -> "?name=" + letters(random, 5));
    page("name contains what all have, by name", who, person, _ -> "?name=ztf26&sort=name");
    page("cone of 10 arcsec", who, person, _ -> cone(random, "0.002777"));
    page("cone of 1 degree", who, person, _ -> cone(random, "1"));
    page("cone of 1 degree, by ra", who, person, _ -> cone(random, "1") + "&sort=ra");
  }

  private void page(String what, String who, Browser person, IntFunction<String> question)
      throws Exception {
    var times = new Times();
    int warmUp = measured / 3;
    for (int i = 0; i < warmUp + measured; i++) {
      String path = "/targets/" + question.apply(i);
      Reply reply = i < warmUp ? person.get(path) : times.of(() -> person.get(path));
      if (reply.status() != 200) {
        failed = true;
        System.err.println(path + " " + reply.status());
      }
    }
    table.row(
        "%,d targets, %s: %s, p50 / p95".formatted(count, who, what),
        who.equals("admin") ? "" : "≤ 20 ms",
        times.middleAnd95());
  }

  private void create(Browser person) throws Exception {
    var times = new Times();
    for (int i = 0; i < Math.min(40, measured); i++) {
      String name = "One more " + i;
      String ra = Double.toString(i * 8.5);
      Reply reply =
          times.of(() ->
              person.post(
                  "/targets/create/", "name", name, "type", "SIDEREAL", "ra", ra, "dec", "12.5"));
      if (reply.status() != 303) {
        failed = true;
        System.err.println(reply.status() + reply.page().text());
      }
    }
    table.row(
        "%,d targets: one more by form, page before it included, p50 / p95".formatted(count),
        "≤ 200 ms",
        times.middleAnd95());
  }

  private static String letters(Random random, int count) {
    var word = new StringBuilder();
    for (int i = 0; i < count; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private static String cone(Random random, String radius) {
    double dec = Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1));
    return "?cone=" + random.nextDouble() * 360 + "," + dec + "," + radius;
  }
}
