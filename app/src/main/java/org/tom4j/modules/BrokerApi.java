package org.tom4j.modules;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.health.Health;
import org.tom4j.health.ModuleHealth;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.web.Refusal;

/** Brokers, for programs. */
@Controller
final class BrokerApi {
  private final ModuleHost host;
  private final Health health;

  BrokerApi(ModuleHost host, Health health) {
    this.host = host;
    this.health = health;
  }

  @ApiGet(value = "/api/brokers/", says = "The broker modules that were found, and how they do.")
  ApiAnswer<Paged<BrokerAnswer>> list() {
    Map<String, ModuleHealth> known = health.all();
    return ApiAnswer.of(
        Paged.whole(host.reports().stream().map(report -> answer(report, known)).toList()));
  }

  @ApiGet(value = "/api/brokers/{name}/", says = "One broker, with its query form.")
  ApiAnswer<BrokerAnswer> one(@PathVariable @Says("The broker's name.") String name) {
    return host.reports().stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .map(report -> ApiAnswer.of(answer(report, health.all())))
        .orElseThrow(() -> new Refusal.NotFound("There is no broker module '" + name + "'."));
  }

  private BrokerAnswer answer(ModuleReport report, Map<String, ModuleHealth> known) {
    ModuleHealth how = known.getOrDefault(report.name(), ModuleHealth.UNKNOWN);
    return BrokerAnswer.of(report, how, host.service(report.name()));
  }
}
