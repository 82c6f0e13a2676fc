package org.tom4j.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.Loopback;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** A token is typed into a page once, and seen by the broker alone from then on. */
@OnBothDatabases
final class ModuleSettingsPagesTest {
  private static final String SETTINGS = "/modules/Tokens/settings/";
  private static final String OWN = "/accounts/brokers/Tokens/";
  private static final String TOKEN = "the-toms-token";
  private static final String HANS = "the-token-of-han";

  private static final Map<String, String> ACCOUNTS = Map.of(TOKEN, "tom", HANS, "han");
  private static final HttpServer SERVICE = Loopback.serve(ModuleSettingsPagesTest::answer);

  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final TomServer tom;

  ModuleSettingsPagesTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, ModuleSettingsPagesTest::start);
  }

  private static TomServer start(DatabaseKind kind) {
    TomServer tom =
        TomServer.start(kind, "brokers: {Tokens: {address: \"%s\"}}\n".formatted(address()));
    Folders.putModule(tom.folder(), "TokenBroker");
    Waiting.await(() -> tom.admin().get(SETTINGS).status() == 200);
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "settings-tom-stop"));
    return tom;
  }

  @BeforeEach
  void forget() {
    BrokerModule module = tom.part(ModuleHost.class).find("Tokens").orElseThrow();
    tom.part(KeptModuleSettings.class)
        .change(Viewer.CONSOLE, module, Map.of("token", "", "address", ""));
  }

  @Test
  void aTokenIsSavedTriedUsedAndNeverShown() throws IOException {
    Browser admin = tom.admin();
    assertThat(admin.get(SETTINGS).page().select("#f-token-help").text())
        .contains("The module needs it");
    assertThat(told(admin, admin.post(SETTINGS + "test/"))).contains("brokers.Tokens.token");
    assertThat(run(admin)).contains("A setting is missing");

    Reply saved = admin.post(SETTINGS, "address", address(), "token", TOKEN);
    assertThat(saved.status()).isEqualTo(303);
    String page = admin.follow(saved).text();
    assertThat(page).contains("Saved").doesNotContain(TOKEN);
    assertThat(admin.get(SETTINGS).page().select("input[name=token]").attr("value")).isEmpty();
    assertThat(told(admin, admin.post(SETTINGS + "test/"))).contains("Signed in as tom.");
    assertThat(run(admin)).contains("obj-tom");

    assertThat(admin.get("/modules/").text()).doesNotContain(TOKEN);
    assertThat(admin.get("/api/brokers/Tokens/").text()).doesNotContain(TOKEN);
    assertThat(rows("select words from audit_entry"))
        .contains("set setting token of Tokens")
        .noneMatch(words -> words.contains(TOKEN));
    assertThat(rows("select value from module_setting")).noneMatch(each -> each.contains(TOKEN));
    assertThat(Files.readString(tom.folder().resolve("secret.key"))).hasSize(45);

    admin.post(SETTINGS, "address", address(), "token", "");
    assertThat(run(admin)).as("left empty, it is kept").contains("obj-tom");
    admin.post(SETTINGS, "address", address(), "token", "", "remove-token", "true");
    assertThat(run(admin)).contains("A setting is missing");
  }

  @Test
  void whatIsNoValueIsShownBesideItsFieldAndNothingIsSaved() {
    Browser admin = tom.admin();
    Reply wrong = admin.post(SETTINGS, "address", "no where", "token", "half-of-it");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.page().select("#f-address-problem").text()).contains("not an address");
    assertThat(wrong.page().select("input[name=address]").attr("value")).isEqualTo("no where");
    assertThat(wrong.text()).doesNotContain("half-of-it");
    assertThat(rows("select key from module_setting where person_id is null")).isEmpty();
    assertThat(admin.get("/modules/Nobody/settings/").status()).isEqualTo(404);
    assertThat(admin.get("/modules/MARS/settings/").status()).isEqualTo(200);
    assertThat(admin.postWithoutToken(SETTINGS, "token", "x").status()).isEqualTo(403);
  }

  @Test
  void onlyWhoLooksAfterTheTomChangesItsSettings() {
    Browser han = tom.signedIn("han");
    assertThat(han.get(SETTINGS).status()).isEqualTo(403);
    assertThat(han.post(SETTINGS, "token", "x").status()).isEqualTo(403);
    assertThat(han.get("/modules/").page().select("a[href$=/settings/]")).isEmpty();
    assertThat(tom.admin().get("/modules/").page().select("a[href='" + SETTINGS + "']")).hasSize(1);
  }

  @Test
  void whoHasHisOwnTokenAsksWithItAndHisRunsAreHisAlone() {
    tom.admin().post(SETTINGS, "address", address(), "token", TOKEN);
    Browser luke = tom.signedIn("luke");
    Browser han = tom.signedIn("han");
    assertThat(row(han)).contains("asked with this TOM's account");
    Reply saved = han.post(OWN, "token", HANS);
    assertThat(han.follow(saved).text()).contains("Saved").doesNotContain(HANS);
    assertThat(row(han)).contains("asked as yourself");
    assertThat(han.get(OWN).page().select("input[name=address]"))
        .as("where to ask is the TOM's affair")
        .isEmpty();
    assertThat(told(han, han.post(OWN + "test/"))).contains("Signed in as han.");

    han.post("/alerts/query/create/", "broker", "Tokens", "query_name", "mine");
    String path =
        han.get("/alerts/query/list/")
            .page()
            .select("a[href$=/update/]")
            .attr("href")
            .replace("update/", "");
    String version = han.get(path + "rights/").page().select("input[name=version]").attr("value");
    han.post(path + "rights/", "permissions", "PUBLIC", "version", version);
    String run = ended(han, han.post(path + "run/").location());
    assertThat(han.get(run).text()).contains("obj-han", "with an account of your own");
    assertThat(luke.get(run).status()).isIn(403, 404);
    String lukes = ended(luke, luke.post(path + "run/").location());
    assertThat(luke.get(lukes).text()).contains("obj-tom").doesNotContain("of your own");
    assertThat(han.get(lukes).status()).isEqualTo(200);
  }

  @Test
  void withoutItsKeyASecretIsSaidToBeShutAndTheTomGoesOn() throws IOException {
    Browser admin = tom.admin();
    admin.post(SETTINGS, "address", address(), "token", TOKEN);
    Files.delete(tom.folder().resolve("secret.key"));
    Waiting.await(() -> admin.get("/modules/").text().contains("secret.key"));
    assertThat(run(admin)).contains("bring secret.key back");
    admin.post(SETTINGS, "address", address(), "token", TOKEN);
    assertThat(run(admin)).contains("obj-tom");
  }

  private String run(Browser person) {
    Reply begun = person.post("/alerts/query/run/", "broker", "Tokens", "query_name", "");
    return person.get(ended(person, begun.location())).text();
  }

  private static String ended(Browser person, String run) {
    Waiting.await(() ->
        !List.of("running", "stopping", "paused")
            .contains(person.get(run).page().select("[data-state]").attr("data-state")));
    return run;
  }

  private static String told(Browser person, Reply reply) {
    return person.follow(reply).page().select(".flash, [class*=flash], .note").text();
  }

  private static String row(Browser person) {
    return person.get("/accounts/brokers/").page().select("tr:contains(Tokens)").text();
  }

  private List<String> rows(String select) {
    return tom.part(Db.class).read(jdbc -> jdbc.sql(select).query(Columns.TEXT).list());
  }

  private static String address() {
    return "http://127.0.0.1:" + SERVICE.getAddress().getPort() + "/";
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String who = ACCOUNTS.get(sent.replace("Token ", ""));
    String told =
        who == null
            ? "{\"detail\": \"Invalid token.\"}"
            : exchange.getRequestURI().getPath().endsWith("/me")
                ? "{\"name\": \"" + who + "\"}"
                : "{\"results\": [{\"id\": \"obj-"
                    + who
                    + "\", \"observed\": \"2026-11-20\","
                    + " \"ra\": 1, \"dec\": 2}], \"next\": null}";
    Loopback.tell(exchange, who == null ? 401 : 200, told);
  }
}
