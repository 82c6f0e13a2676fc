package org.tom4j.api;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.tom4j.web.Site;
import org.tom4j.web.Version;

/** Where a program begins: what there is, and the document that describes it. */
@Controller
final class IndexApi {
  private final String tomName;
  private final Supplier<List<ApiRoute>> routes;
  private volatile byte @Nullable [] document;

  /**
   * @param routes all of the API's, once the server is up
   */
  IndexApi(String tomName, Supplier<List<ApiRoute>> routes) {
    this.tomName = tomName;
    this.routes = routes;
  }

  /** The addresses of what there is. */
  record IndexAnswer(
      String name,
      String version,
      String brokers,
      String queries,
      String runs,
      String alerts,
      String targets,
      String openapi) {}

  @ApiGet(value = "/api/", says = "The addresses of what there is.")
  ApiAnswer<IndexAnswer> index(Site site) {
    return ApiAnswer.of(
        new IndexAnswer(
            tomName,
            Version.ofThisProgram(),
            site.url("/api/brokers/"),
            site.url("/api/queries/"),
            site.url("/api/runs/"),
            site.url("/api/alerts/"),
            site.url("/api/targets/"),
            site.url("/api/openapi.json")));
  }

  @ApiGet(value = "/api/openapi.json", says = "This document.")
  ResponseEntity<byte[]> document() {
    byte[] known = document;
    if (known == null) {
      Map<String, Object> made =
          new ApiDocument("The API of " + tomName, Version.ofThisProgram()).of(routes.get());
      known = ApiJson.MAPPER.writeValueAsBytes(made);
      document = known;
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(known);
  }
}
