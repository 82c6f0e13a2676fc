package org.tom4j.alerts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Program;
import org.tom4j.testing.TomServer;

/**
 * A TOM, one a database, with the broker KEPT, and five who look: the owner of all runs, who is in
 * no group, a member of the partnership, another person, an admin, and nobody in particular.
 */
final class RestrictedTom {
  static final String PARTNERS = "ZTF partnership";
  private static final Map<DatabaseKind, RestrictedTom> TOMS = new EnumMap<>(DatabaseKind.class);

  final TomServer server;
  final Browser owner;
  final Browser partner;
  final Browser other;
  final Browser admin;
  final Browser nobody;
  final Program partnersProgram;
  final Program othersProgram;
  final Program ownersProgram;
  private final long group;

  private RestrictedTom(DatabaseKind kind) {
    server = TomServer.start(kind, "alert-classes: [KEPT]\nruns: {limit: 5000}\n");
    AlertsTom.install(server.folder(), "KeptBroker");
    People people = server.part(People.class);
    group = people.addGroup(Viewer.CONSOLE, PARTNERS);
    join("partner");
    long others = people.addGroup(Viewer.CONSOLE, "others");
    people.join(Viewer.CONSOLE, server.personId("other", false), others);
    owner = server.signedIn("owner");
    partner = server.signedIn("partner");
    other = server.signedIn("other");
    admin = server.admin();
    nobody = server.browser();
    partnersProgram = Program.of(server, "partner");
    othersProgram = Program.of(server, "other");
    ownersProgram = Program.of(server, "owner");
    AlertsTom.await(() -> owner.get(QueryPages.LIST).text().contains("KEPT"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "restricted-tom-stop"));
  }

  static synchronized RestrictedTom on(DatabaseKind kind) {
    return TOMS.computeIfAbsent(kind, RestrictedTom::new);
  }

  /** Makes a person a member of the partnership. */
  void join(String person) {
    server.part(People.class).join(Viewer.CONSOLE, server.personId(person, false), group);
  }

  /** The path of a run that has ended, of the owner's, which everybody who is signed in may see. */
  String run(String asked) {
    return AlertsTom.ended(owner, begin(asked));
  }

  /** The same of one that goes on. */
  String begin(String asked) {
    owner.post("/alerts/query/create/", "broker", "KEPT", "query_name", asked, "name", asked);
    String path =
        owner.get(QueryPages.LIST).page().select("a[href$=/update/]").stream()
            .filter(link -> link.text().equals(asked))
            .findFirst()
            .orElseThrow()
            .attr("href");
    String query = "/alerts/query/" + path.split("/")[3] + "/";
    owner.post(query + "rights/", "permissions", "PUBLIC", "version", "1");
    return owner.post(query + "run/").location();
  }

  /** The number of the alert that a row of a run has, as an admin sees it. */
  long alert(String run, String name) {
    String href =
        admin.get(run).page().select("tbody th a").stream()
            .filter(link -> link.text().equals(name))
            .findFirst()
            .orElseThrow()
            .attr("href");
    return Long.parseLong(href.split("/")[3]);
  }

  /** The names in the rows of a page of a run. */
  static List<String> names(Browser who, String path) {
    return who.get(path).page().select("[data-rows-table] tbody th a").eachText();
  }

  static String number(String path) {
    return path.split("/")[3];
  }
}
