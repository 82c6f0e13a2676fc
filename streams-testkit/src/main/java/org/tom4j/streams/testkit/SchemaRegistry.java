package org.tom4j.streams.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A registry of Avro schemas, with as much of the HTTP interface of Confluent's as those who read
 * messages use. It can fall ill in the ways that services do.
 */
public final class SchemaRegistry implements AutoCloseable {
  private static final String TYPE = "application/vnd.schemaregistry.v1+json";
  private static final Pattern BY_ID = Pattern.compile("/schemas/ids/(\\d{1,9})");
  private static final Pattern VERSIONS = Pattern.compile("/subjects/([^/]+)/versions");
  private static final Pattern VERSION = Pattern.compile("/subjects/([^/]+)/versions/([^/]+)");
  private static final JsonFactory JSON = new JsonFactory();

  private final RegisteredSchemas schemas = new RegisteredSchemas();
  private final String prefix;
  private final LocalHttp http;
  private volatile Health health = Health.WELL;

  /** How it answers. */
  public enum Health {
    /** As it should. */
    WELL,
    /** With status 503. */
    DOWN,
    /** Never. */
    SILENT,
    /** With status 200, the right type, and text that is no JSON. */
    RUBBISH
  }

  private SchemaRegistry(String prefix) {
    this.prefix = prefix;
    this.http = new LocalHttp(this::answer);
  }

  /** Starts one on a free port. */
  public static SchemaRegistry start() {
    return new SchemaRegistry("");
  }

  /**
   * Starts one below a path.
   *
   * @param prefix as Rubin's: {@code /schema-registry}
   */
  public static SchemaRegistry start(String prefix) {
    return new SchemaRegistry(prefix);
  }

  /** Its address with the prefix, without a slash at the end. */
  public URI address() {
    return http.address(prefix);
  }

  /** Keeps a schema as its subject's newest version; a known text keeps its number. */
  public int register(String subject, String schema) {
    return schemas.register(null, subject, schema);
  }

  /**
   * Keeps a schema under this number.
   *
   * @throws IllegalArgumentException if the number is another schema's
   */
  public void register(int id, String subject, String schema) {
    schemas.register(id, subject, schema);
  }

  /** From now on it answers so. Who is waiting already goes on waiting. */
  public void become(Health next) {
    health = next;
  }

  /**
   * How often this was asked for.
   *
   * @param path without the prefix: {@code /schemas/ids/704}
   */
  public int requests(String path) {
    return http.requests(prefix + path);
  }

  private LocalHttp.Answer answer(HttpExchange request) throws IOException, InterruptedException {
    return switch (health) {
      case WELL -> wellAnswer(request);
      case DOWN -> new LocalHttp.Answer(503, "text/html", "<h1>Service Unavailable</h1>");
      case RUBBISH -> new LocalHttp.Answer(200, TYPE, "{\"schema\": <!DOCTYPE html>");
      case SILENT -> {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nobody counts down");
      }
    };
  }

  private LocalHttp.Answer wellAnswer(HttpExchange request) throws IOException {
    String whole = request.getRequestURI().getPath();
    if (!whole.startsWith(prefix)) {
      return noSuchPath();
    }
    String path = whole.substring(prefix.length());
    boolean post = request.getRequestMethod().equals("POST");
    Matcher byId = BY_ID.matcher(path);
    Matcher versions = VERSIONS.matcher(path);
    Matcher version = VERSION.matcher(path);
    if (byId.matches()) {
      String schema = schemas.schema(Integer.parseInt(byId.group(1)));
      return schema == null
          ? refusal(404, 40403, "Schema not found")
          : answer(json -> json.writeStringProperty("schema", schema));
    } else if (path.equals("/subjects")) {
      return list(json -> schemas.subjects().forEach(json::writeString));
    } else if (versions.matches()) {
      return post ? registered(versions.group(1), request) : versionsOf(versions.group(1));
    } else if (version.matches()) {
      return version(version.group(1), version.group(2));
    }
    return noSuchPath();
  }

  private LocalHttp.Answer registered(String subject, HttpExchange request) throws IOException {
    String schema;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), request.getRequestBody())) {
      schema = schemaOf(json);
    } catch (JacksonException e) {
      return refusal(400, 400, String.valueOf(e.getOriginalMessage()));
    }
    if (schema == null) {
      return refusal(422, 42201, "Empty schema");
    }
    int id = schemas.register(null, subject, schema);
    return answer(json -> json.writeNumberProperty("id", id));
  }

  private static @Nullable String schemaOf(JsonParser json) {
    String schema = null;
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("schema")) {
        schema = json.getString();
      }
      json.skipChildren();
    }
    return schema;
  }

  private LocalHttp.Answer versionsOf(String subject) {
    List<Integer> ids = schemas.versions(subject);
    return ids == null
        ? noSubject(subject)
        : list(json -> IntStream.rangeClosed(1, ids.size()).forEach(json::writeNumber));
  }

  private LocalHttp.Answer version(String subject, String asked) {
    List<Integer> ids = schemas.versions(subject);
    if (ids == null) {
      return noSubject(subject);
    }
    if (!asked.matches("\\d{1,9}|latest")) {
      return refusal(
          422, 42202, "The specified version '" + asked + "' is not a valid version id.");
    }
    int version = asked.equals("latest") ? ids.size() : Integer.parseInt(asked);
    if (version < 1 || version > ids.size()) {
      return refusal(404, 40402, "Version " + asked + " not found.");
    }
    int id = ids.get(version - 1);
    return answer(json -> {
      json.writeStringProperty("subject", subject);
      json.writeNumberProperty("version", version);
      json.writeNumberProperty("id", id);
      json.writeStringProperty("schema", schemas.schema(id));
    });
  }

  private static LocalHttp.Answer noSuchPath() {
    return refusal(404, 404, "HTTP 404 Not Found");
  }

  private static LocalHttp.Answer noSubject(String subject) {
    return refusal(404, 40401, "Subject '" + subject + "' not found.");
  }

  private static LocalHttp.Answer refusal(int status, int code, String message) {
    LocalHttp.Answer words =
        answer(json -> {
          json.writeNumberProperty("error_code", code);
          json.writeStringProperty("message", message);
        });
    return new LocalHttp.Answer(status, TYPE, words.body());
  }

  private static LocalHttp.Answer answer(Consumer<JsonGenerator> members) {
    return written(json -> {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    });
  }

  private static LocalHttp.Answer list(Consumer<JsonGenerator> elements) {
    return written(json -> {
      json.writeStartArray();
      elements.accept(json);
      json.writeEndArray();
    });
  }

  private static LocalHttp.Answer written(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(json);
    }
    return new LocalHttp.Answer(200, TYPE, text.toString());
  }

  @Override
  public void close() {
    http.close();
  }
}
