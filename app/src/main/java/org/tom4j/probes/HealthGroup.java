package org.tom4j.probes;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;

/**
 * Probes that are answered together: 200 if all are well, else 503. What is wrong is told to who
 * looks after the TOM alone.
 *
 * @param members by name
 */
record HealthGroup(Predicate<String> members) implements HealthEndpointGroup {
  /** The role of who looks after the TOM. */
  static final String ADMIN = "admin";

  @Override
  public boolean isMember(String name) {
    return members.test(name);
  }

  @Override
  public boolean showComponents(SecurityContext who) {
    return who.isUserInRole(ADMIN);
  }

  @Override
  public boolean showDetails(SecurityContext who) {
    return who.isUserInRole(ADMIN);
  }

  @Override
  public StatusAggregator getStatusAggregator() {
    return StatusAggregator.getDefault();
  }

  @Override
  public HttpCodeStatusMapper getHttpCodeStatusMapper() {
    return HttpCodeStatusMapper.getDefault();
  }

  @Override
  public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
    return null;
  }
}
