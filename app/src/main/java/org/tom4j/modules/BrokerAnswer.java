package org.tom4j.modules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.ApiJson;
import org.tom4j.api.Says;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.health.ModuleHealth;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.runtime.modules.ServiceModule;
import tools.jackson.databind.JsonNode;

/** A broker module as the API tells of it. */
@Says("A broker module.")
record BrokerAnswer(
    String name,
    @Says("ready and outdated_running_old can be asked.") ModuleReport.State state,
    @Says("Of the module; null while none is loaded.") @Nullable String version,
    @Says("Whether it can be asked for alerts; other services have no form.") boolean tellsAlerts,
    @Nullable String description,
    @Nullable String homepage,
    @Says("stream: it sends by itself, and is listened to rather than asked.")
        BrokerInfo.@Nullable Source source,
    @Says("Words about an archive or a synthetic source.") @Nullable String sourceNote,
    @Says("Where the module comes from.") String origin,
    @Says("Settings that the TOM needs for it and that are not set, by their labels.")
        List<String> missingSettings,
    @Says("What is wrong with it, with the line of the source.") List<String> problems,
    @Says("When a fetch last ended well.") @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    @Nullable String lastFailureWords,
    @Says("Since when its service's answers are other than usual; null: they are not.")
        @Nullable Instant driftedSince,
    @Says("What is other in them.") List<String> drift,
    @Says("JSON Schema (2020-12) of the parameters of a query; null without alerts.")
        @Nullable JsonNode form) {

  static BrokerAnswer of(ModuleReport report, ModuleHealth how, Optional<ServiceModule> module) {
    @Nullable ServiceModule loaded = report.version() == null ? null : module.orElse(null);
    return new BrokerAnswer(
        report.name(),
        report.state(),
        report.version(),
        report.tellsAlerts(),
        loaded == null ? null : loaded.description(),
        loaded == null || loaded.homepage() == null ? null : loaded.homepage().toString(),
        loaded == null ? null : loaded.source(),
        loaded == null ? null : loaded.sourceNote(),
        report.origin(),
        loaded == null ? List.of() : MissingSettings.of(loaded),
        report.problems().stream().map(Object::toString).toList(),
        how.lastSuccess(),
        how.lastFailure(),
        how.failureWords(),
        how.driftedSince(),
        how.drifted().stream().flatMap(kind -> kind.alarms().stream()).toList(),
        report.tellsAlerts() && loaded instanceof BrokerModule asked
            ? ApiJson.stored(asked.jsonSchema())
            : null);
  }
}
