package org.tom4j.probes;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.tom4j.access.Viewer;
import org.tom4j.settings.TomSettings.Metrics;
import org.tom4j.web.Audience;
import org.tom4j.web.Problems;
import tools.jackson.databind.json.JsonMapper;

/** What machines ask, at the addresses where they look for it. */
@Controller
@Audience(Audience.Kind.EVERYONE)
final class ProbePages {
  static final Set<String> GROUPS = Set.of("liveness", "readiness");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS = "application/openmetrics-text";
  private static final String OPEN_METRICS_TYPE = OPEN_METRICS + "; version=1.0.0; charset=utf-8";

  private final HealthEndpointWebExtension health;
  private final PrometheusMeterRegistry metrics;
  private final List<Gauges> gauges;
  private final Metrics readers;

  ProbePages(
      HealthEndpointWebExtension health,
      PrometheusMeterRegistry metrics,
      List<Gauges> gauges,
      Metrics readers) {
    this.health = health;
    this.metrics = metrics;
    this.gauges = List.copyOf(gauges);
    this.readers = readers;
  }

  @GetMapping("/actuator/health")
  void health(Viewer viewer, HttpServletResponse response) throws IOException {
    tell(viewer, response);
  }

  @GetMapping("/actuator/health/{group}")
  void health(Viewer viewer, @PathVariable String group, HttpServletResponse response)
      throws IOException {
    if (GROUPS.contains(group)) {
      tell(viewer, response, group);
    } else {
      Problems.send(response, 404, "There are /actuator/health/liveness and …/readiness.");
    }
  }

  private void tell(Viewer viewer, HttpServletResponse response, String... group)
      throws IOException {
    WebEndpointResponse<HealthDescriptor> told =
        health.health(ApiVersion.V3, WebServerNamespace.SERVER, who(viewer), false, group);
    response.setStatus(told.getStatus());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.writeValueAsBytes(told.getBody()));
  }

  private static SecurityContext who(Viewer viewer) {
    return new SecurityContext() {
      @Override
      public @Nullable Principal getPrincipal() {
        return null;
      }

      @Override
      public boolean isUserInRole(String role) {
        return role.equals(HealthGroup.ADMIN) && viewer.admin();
      }
    };
  }

  /** In the older format unless the newer one is asked for. */
  @GetMapping("/actuator/prometheus")
  void metrics(
      Viewer viewer,
      @RequestHeader(name = "Accept", defaultValue = "") String accept,
      HttpServletResponse response)
      throws IOException {
    if (readers != Metrics.OPEN && !viewer.admin()) {
      Problems.send(
          response,
          viewer.isAnonymous() ? 401 : 403,
          "Metrics are told to admins: send the key of one, made at /accounts/token/, as"
              + " Authorization: Bearer …; or set metrics: open in tom.yaml.");
      return;
    }
    gauges.forEach(Gauges::refresh);
    String type = accept.contains(OPEN_METRICS) ? OPEN_METRICS_TYPE : TEXT;
    response.setContentType(type);
    response.getOutputStream().write(metrics.scrape(type).getBytes(StandardCharsets.UTF_8));
  }
}
