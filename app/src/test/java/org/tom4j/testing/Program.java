package org.tom4j.testing;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a person's key, which speaks JSON with the API. */
public final class Program {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Browser client;
  private final String key;

  private Program(Browser client, String key) {
    this.client = client;
    this.key = key;
  }

  /** With a new key of that person, who is made if need be. */
  public static Program of(TomServer tom, String person, boolean admin) {
    long id = tom.personId(person, admin);
    return new Program(tom.browser(), tom.part(People.class).replaceToken(Viewer.CONSOLE, id));
  }

  public static Program of(TomServer tom, String person) {
    return of(tom, person, false);
  }

  public Reply get(String path) {
    return client.send(path, request -> request.header("Authorization", "Token " + key).GET());
  }

  public Reply post(String path, String json) {
    return send("POST", path, json);
  }

  public Reply send(String verb, String path, String json) {
    return client.send(
        path,
        request ->
            request
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(verb, BodyPublishers.ofString(json)));
  }

  /** What a successful GET answers. */
  public JsonNode read(String path) {
    return json(get(path));
  }

  /** All results of a list, part by part. */
  public List<JsonNode> all(String path) {
    List<JsonNode> results = new ArrayList<>();
    String next = path;
    while (next != null) {
      JsonNode part = read(next);
      part.get("results").forEach(results::add);
      next = part.get("next").isNull() ? null : path(part.get("next").asString());
    }
    return results;
  }

  public static JsonNode json(Reply reply) {
    return JSON.readTree(reply.text());
  }

  /** Path and query of a whole address. */
  public static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
