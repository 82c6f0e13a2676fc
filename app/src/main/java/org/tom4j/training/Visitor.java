package org.tom4j.training;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uses a TOM as a new user does: looks at every page that links lead to, saves a query of MyBroker,
 * runs it, makes a target of what came, runs the sample night, and changes the module. New pages
 * are found by their links and need nothing here.
 */
final class Visitor {
  private static final int PAGES = 90;
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern QUERY = Pattern.compile("(/alerts/query/\\d+/run/)");
  private static final Pattern BOX = Pattern.compile("name=\"alerts\" value=\"(\\d+)\"");
  private static final Pattern SAMPLE = Pattern.compile("name=\"broker\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final URI site;
  private final Path project;
  private final List<String> unexpected = new ArrayList<>();

  Visitor(URI site, Path project) {
    this.site = site;
    this.project = project;
  }

  /**
   * @param signIn a one-time link
   * @return what was not as it should be, each in words: for a test; a cache is still worth making
   */
  List<String> visit(URI signIn) throws IOException, InterruptedException {
    wander(10);
    get(signIn.getPath());
    String home = wander(PAGES);
    post("/alerts/query/create/", "broker=MyBroker", "query_name=Tatooine", "target_name=Tatooine");
    String run = ended(post(first(QUERY, get("/alerts/query/list/"))));
    String alert = first(BOX, get(run));
    String number = run.replaceAll("\\D", "");
    post("/alerts/alert/create/", "run_id=" + number, "alerts=" + alert, "on_match=new");
    ended(post("/alerts/query/run/", "broker=" + first(SAMPLE, home), "query_name=Night"));
    changeModule();
    wander(PAGES);
    return unexpected;
  }

  /** Follows links from the first page, each once, styles and scripts too; answers that page. */
  private String wander(int pages) throws IOException, InterruptedException {
    String home = get("/");
    Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    Set<String> met = new HashSet<>(ahead);
    for (int seen = 0; seen < pages && !ahead.isEmpty(); seen++) {
      Matcher links = LINK.matcher(get(ahead.remove()));
      while (links.find()) {
        String path = links.group(1).replace("&amp;", "&");
        if (!path.startsWith("//") && met.add(path)) {
          ahead.add(path);
        }
      }
    }
    return home;
  }

  /** Waits for a run; answers its path. */
  private String ended(String run) throws IOException, InterruptedException {
    for (int i = 0; i < 100 && get(run).contains("data-state=\"running\""); i++) {
      Thread.sleep(100);
    }
    return run;
  }

  /** Writes to the module's file, as its author does, until the page of modules tells of it. */
  private void changeModule() throws IOException, InterruptedException {
    String before = get("/modules/");
    Path module = project.resolve("brokers/MyBroker.java");
    Files.writeString(module, "// Changed.\n", StandardOpenOption.APPEND);
    for (int i = 0; i < 100 && get("/modules/").equals(before); i++) {
      Thread.sleep(100);
    }
  }

  private String first(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      unexpected.add("no " + pattern);
      return "/";
    }
    return matcher.group(1);
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().GET()).body();
  }

  /** Sends a form; answers where it leads. */
  private String post(String path, String... fields) throws IOException, InterruptedException {
    StringJoiner body = new StringJoiner("&");
    body.add("_csrf=" + encoded(first(TOKEN, get("/"))));
    for (String field : fields) {
      int equals = field.indexOf('=') + 1;
      body.add(field.substring(0, equals) + encoded(field.substring(equals)));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    HttpResponse<String> answer = send(path, request);
    return answer.headers().firstValue("Location").orElse("/");
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest asked = request.uri(site.resolve(path)).timeout(Duration.ofSeconds(60)).build();
    HttpResponse<String> answer = client.send(asked, BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      unexpected.add(asked.method() + " " + path + " " + answer.statusCode());
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
