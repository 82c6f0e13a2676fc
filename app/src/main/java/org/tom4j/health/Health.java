package org.tom4j.health;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tom4j.access.Viewer;

/** How modules do: in all processes of this TOM, through restarts. */
public final class Health {
  private final FetchStore fetches;
  private final ShapeStore shapes;
  private final InstantSource clock;

  Health(FetchStore fetches, ShapeStore shapes, InstantSource clock) {
    this.fetches = fetches;
    this.shapes = shapes;
    this.clock = clock;
  }

  /** By module; those that were never asked are not among them. */
  public Map<String, ModuleHealth> all() {
    Map<String, ModuleHealth> health = fetches.last();
    shapes
        .kinds(null, true)
        .forEach((module, kinds) ->
            health.compute(
                module,
                (_, known) -> (known == null ? ModuleHealth.UNKNOWN : known).drifting(kinds)));
    return health;
  }

  public FetchFigures figures(String module) {
    return fetches.figures(module);
  }

  /** What answers of its service were seen, and how they have changed. */
  public List<AnswerKind> answers(String module) {
    return shapes.kinds(module, false).getOrDefault(module, List.of());
  }

  /** One that showed a drift, or its beginning. */
  public Optional<byte[]> packet(String module, long kind) {
    return shapes.packet(module, kind);
  }

  /** What answers look like now is usual from here on; false if they looked as usual. */
  public boolean accept(Viewer viewer, String module, long kind) {
    return shapes
        .kind(module, kind)
        .map(name -> shapes.accept(viewer, module, name, clock.instant()))
        .orElse(false);
  }
}
