package org.tom4j.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/** The OpenAPI 3.1 document of this TOM's API, made from the methods that answer. */
final class ApiDocument {
  private static final Map<String, Object> PROBLEM =
      Map.of(
          "description",
          "It could not be done; detail says why, errors which values are wrong.",
          "content",
          Map.of(
              "application/problem+json",
              Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));

  private final Schemas schemas = new Schemas();
  private final String title;
  private final String version;

  ApiDocument(String title, String version) {
    this.title = title;
    this.version = version;
  }

  /** The whole document. */
  Map<String, Object> of(List<ApiRoute> routes) {
    schemas.of(Problem.class, true);
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    routes.stream()
        .sorted(Comparator.comparing(ApiRoute::path).thenComparing(ApiRoute::verb))
        .forEach(route ->
            paths
                .computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                .put(route.verb().toLowerCase(Locale.ROOT), operation(route)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", title, "version", version));
    document.put("security", List.of(Map.of("token", List.of()), Map.of("bearer", List.of())));
    document.put("paths", paths);
    document.put(
        "components", Map.of("schemas", schemas.named(), "securitySchemes", securitySchemes()));
    return document;
  }

  /** What every problem says; the same as a schema and nothing else. */
  @Says("RFC 9457.")
  record Problem(
      String type,
      String title,
      int status,
      String detail,
      @Nullable List<ApiProblem.Wrong> errors,
      @Says("Of a conflict: the address of what is there.") @Nullable String existing) {}

  private static Map<String, Object> securitySchemes() {
    return Map.of(
        "token",
        Map.of(
            "type", "apiKey",
            "in", "header",
            "name", "Authorization",
            "description", "Token KEY"),
        "bearer",
        Map.of("type", "http", "scheme", "bearer"));
  }

  private Map<String, Object> operation(ApiRoute route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", id(route));
    operation.put("summary", route.says());
    List<Map<String, Object>> parameters =
        route.parameters().stream().map(this::parameter).toList();
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    @Nullable MethodParameter body = route.body();
    if (body != null) {
      @Nullable Body how = body.getParameterAnnotation(Body.class);
      operation.put(
          "requestBody",
          Map.of(
              "required",
              how == null || !how.optional(),
              "content",
              json(schemas.of(body.getParameterType(), true))));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("2XX", answer(route));
    responses.put("default", PROBLEM);
    operation.put("responses", responses);
    return operation;
  }

  private Map<String, Object> parameter(ApiRoute.Parameter parameter) {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("name", parameter.name());
    made.put("in", parameter.inPath() ? "path" : "query");
    made.put("required", parameter.required());
    if (!parameter.words().isEmpty()) {
      made.put("description", parameter.words());
    }
    made.put("schema", schemas.of(parameter.type(), true));
    return made;
  }

  private Map<String, Object> answer(ApiRoute route) {
    Type type = route.method().getMethod().getGenericReturnType();
    boolean known =
        type instanceof ParameterizedType generic && generic.getRawType() == ApiAnswer.class;
    if (!known) {
      return Map.of("description", "As asked.", "content", Map.of(route.produces(), Map.of()));
    }
    Type body = ((ParameterizedType) type).getActualTypeArguments()[0];
    return body == Void.class
        ? Map.of("description", "Done.")
        : Map.of("description", "As asked.", "content", json(schemas.of(body, false)));
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  private static String id(ApiRoute route) {
    return route.method().getBeanType().getSimpleName().replace("Api", "")
        + "_"
        + route.method().getMethod().getName();
  }
}
