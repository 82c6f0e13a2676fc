package org.tom4j.runtime.modules;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo;

/** What a module said of itself when it was made. */
abstract class DescribedModule implements BrokerModule {
  private final ModuleClass type;
  private final BrokerInfo<?> info;

  DescribedModule(ModuleClass type, BrokerInfo<?> info) {
    this.type = type;
    this.info = info;
  }

  final ModuleClass type() {
    return type;
  }

  final BrokerInfo<?> info() {
    return info;
  }

  @Override
  public String name() {
    return info.name();
  }

  @Override
  public String version() {
    return type.version();
  }

  @Override
  public @Nullable String description() {
    return info.description();
  }

  @Override
  public @Nullable URI homepage() {
    return info.homepage();
  }

  @Override
  public BrokerInfo.Source source() {
    return info.source();
  }

  @Override
  public @Nullable String sourceNote() {
    return info.sourceNote();
  }

  @Override
  public Set<String> volatileMembers() {
    return info.volatileMembers();
  }
}
