package org.tom4j.modules;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Refusal;

/** Brokers, for programs. */
@Controller
final class BrokerApi {
  private final ModuleHost host;

  BrokerApi(ModuleHost host) {
    this.host = host;
  }

  @ApiGet(value = "/api/brokers/", says = "The broker modules that were found, and how they do.")
  ApiAnswer<Paged<BrokerAnswer>> list() {
    return ApiAnswer.of(
        Paged.whole(
            host.reports().stream()
                .map(report -> BrokerAnswer.of(report, host.find(report.name())))
                .toList()));
  }

  @ApiGet(value = "/api/brokers/{name}/", says = "One broker, with its query form.")
  ApiAnswer<BrokerAnswer> one(@PathVariable @Says("The broker's name.") String name) {
    return host.reports().stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .map(report -> ApiAnswer.of(BrokerAnswer.of(report, host.find(name))))
        .orElseThrow(() -> new Refusal.NotFound("There is no broker module '" + name + "'."));
  }
}
