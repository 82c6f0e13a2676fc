package org.tom4j.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tom4j.access.Viewer;
import org.tom4j.broker.BrokerInfo.Source;
import org.tom4j.modules.KeptModuleSettings;
import org.tom4j.modules.MissingSettings;
import org.tom4j.runtime.modules.BrokerModule;

/** The buttons of brokers that are asked, and those of streams that are listened to. */
record BrokerButtons(KeptModuleSettings settings) {

  List<QueryListPage.Broker> asked(List<BrokerModule> modules) {
    return modules.stream()
        .filter(module -> module.source() != Source.STREAM)
        .map(module -> button(module, tag(module)))
        .toList();
  }

  /** Those that would not let the viewer in say so, and stand behind the others. */
  List<QueryListPage.Broker> streams(Viewer viewer, List<BrokerModule> modules) {
    return modules.stream()
        .filter(module -> module.source() == Source.STREAM)
        .map(module -> {
          BrokerModule his = module.with(settings.own(viewer, module.name()));
          return button(module, MissingSettings.of(his).isEmpty() ? "" : "needs an account");
        })
        .sorted(Comparator.comparing(each -> !each.tag().isEmpty()))
        .toList();
  }

  private static QueryListPage.Broker button(BrokerModule module, String tag) {
    return new QueryListPage.Broker(
        module.name(),
        "/alerts/query/create/?broker="
            + URLEncoder.encode(module.name(), StandardCharsets.UTF_8).replace("+", "%20"),
        Objects.requireNonNullElse(module.description(), ""),
        tag);
  }

  private static String tag(BrokerModule module) {
    return switch (module.source()) {
      case LIVING, STREAM -> "";
      case ARCHIVE -> "archive";
      case SYNTHETIC -> "synthetic";
    };
  }
}
