package org.tom4j.alerts;

import java.util.List;
import java.util.Set;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Viewer;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.data.LightCurve;
import org.tom4j.data.ToldPoints;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.LightCurveAnswer;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ModuleHost;

/** Light curves out of alerts' packets alone: a page waits for no service. */
final class PacketCurves {
  private final ModuleHost modules;
  private final GrantStore groups;

  PacketCurves(ModuleHost modules, GrantStore groups) {
    this.modules = modules;
    this.groups = groups;
  }

  /** What the packet tells of its object's brightness, as far as the viewer may see it. */
  LightCurve of(Viewer viewer, StoredAlert alert) {
    try {
      return modules
          .find(alert.broker())
          .filter(module -> module.abilities().contains(Ability.LIGHT_CURVES))
          .map(module -> module.lightCurveIn(alert.raw().packet()))
          .filter(LightCurveAnswer::isWhole)
          .map(answer ->
              LightCurve.told(
                  ToldPoints.of(alert.broker(), alert.id(), seenBy(viewer, answer.points()))))
          .orElse(LightCurve.NOTHING);
    } catch (ModuleFailure unable) {
      return LightCurve.NOTHING;
    }
  }

  /** Without the points that a survey keeps to groups of others than the viewer. */
  private List<PhotometryPoint> seenBy(Viewer viewer, List<PhotometryPoint> points) {
    if (viewer.admin() || points.stream().allMatch(point -> point.restrictedTo() == null)) {
      return points;
    }
    Set<String> own = Set.copyOf(groups.groupsFor(viewer).values());
    return points.stream()
        .filter(point -> point.restrictedTo() == null || own.contains(point.restrictedTo()))
        .toList();
  }
}
