package org.tom4j.targets;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.requests.Put;
import org.tom4j.requests.Request;
import org.tom4j.requests.RequestQueue;
import org.tom4j.requests.Wanted;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.web.Refusal;

/**
 * Has the place of a target measured by services that do so on request, for those who may change
 * it. Safe for all threads.
 */
public final class TargetRequests {
  /** A hundred spans of one target are a mistake, and services count. */
  private static final int MOST_OPEN = 20;

  private final TargetStore store;
  private final RequestQueue queue;
  private final ModuleHost modules;
  private final AuditStore audit;
  private final InstantSource clock;

  TargetRequests(
      TargetStore store,
      RequestQueue queue,
      ModuleHost modules,
      AuditStore audit,
      InstantSource clock) {
    this.store = store;
    this.queue = queue;
    this.modules = modules;
    this.audit = audit;
    this.clock = clock;
  }

  /** Modules that take requests, by name. */
  List<String> brokers() {
    return modules.services().stream()
        .filter(module -> module.abilities().contains(Ability.PHOTOMETRY_REQUESTS))
        .map(ServiceModule::name)
        .toList();
  }

  boolean mayAsk(Viewer viewer, Target target) {
    return target.position() != null && store.mayChange(viewer, target.id());
  }

  /** As it is offered. */
  RequestForm usual() {
    return RequestForm.usual(brokers(), clock.instant());
  }

  /**
   * Asks for photometry of a target that the viewer may see. Returns at once.
   *
   * @return the request's number; that of the same request if that is waited for already
   * @throws Refusal.Forbidden if he may not change the target
   * @throws RequestForm.Wrong if nobody can be asked this
   */
  public long ask(Viewer viewer, Target target, RequestForm form) {
    demandChange(viewer, target);
    Map<String, String> problems = new LinkedHashMap<>();
    String broker = form.chosen(brokers(), problems);
    RequestForm.Span span = form.span(clock.instant(), problems);
    if (target.position() == null) {
      problems.put("", "Only a target with a fixed position can be measured.");
    }
    if (!problems.isEmpty() || span == null || target.position() == null) {
      throw new RequestForm.Wrong(problems);
    }
    var what =
        new PhotometryRequest(target.position(), motion(target.motion()), span.from(), span.to());
    var wanted = new Wanted(target.id(), broker, viewer.personId(), what);
    Put put =
        queue
            .ask(wanted, MOST_OPEN)
            .orElseThrow(() ->
                new RequestForm.Wrong(
                    Map.of(
                        "",
                        MOST_OPEN
                            + " requests of this target are waited for: let some end, or cancel"
                            + " them.")));
    if (put.fresh()) {
      tell(viewer, target, "asked " + broker + " for forced photometry");
    }
    return put.id();
  }

  private void tell(Viewer viewer, Target target, String words) {
    audit.add(viewer, "REQUEST", TargetStore.KIND, target.id(), words);
  }

  private static PhotometryRequest.@Nullable Motion motion(Motion known) {
    if (!known.moves()) {
      return null;
    }
    Double ra = known.pmRa();
    Double dec = known.pmDec();
    Double epoch = known.epoch();
    return new PhotometryRequest.Motion(
        ra == null ? 0 : ra, dec == null ? 0 : dec, epoch == null ? 2000.0 : epoch);
  }

  /**
   * Stops waiting for one of a target's requests; false if it had ended.
   *
   * @throws Refusal.Forbidden if he may not change the target
   */
  boolean cancel(Viewer viewer, Target target, long id) {
    demandChange(viewer, target);
    Optional<String> broker = queue.cancel(target.id(), id);
    broker.ifPresent(
        name -> tell(viewer, target, "stopped waiting for forced photometry of " + name));
    return broker.isPresent();
  }

  /** A target's requests, the newest first. */
  public List<Request> of(Target target) {
    return queue.of(target.id());
  }

  /**
   * Waits here until one has ended, going on with it meanwhile.
   *
   * @return false if that took longer than the patience
   */
  public boolean settle(Target target, long id, Duration patience) {
    queue.takeOver();
    return queue.settle(target.id(), id, patience);
  }

  private void demandChange(Viewer viewer, Target target) {
    if (!store.mayChange(viewer, target.id())) {
      throw new Refusal.Forbidden(
          "You may see “" + target.name() + "” but not change it, as new photometry would.");
    }
  }
}
