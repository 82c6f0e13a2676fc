package org.tom4j.targets;

import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.catalogue.CataloguedAnswer;
import org.tom4j.web.Site;

/** Gathers what the API tells of a target. */
final class TargetAnswerMaker {
  private final TargetStore store;
  private final TargetNameStore names;
  private final TargetGroupStore groups;
  private final TargetAlertStore alerts;
  private final TargetCatalogues catalogues;

  TargetAnswerMaker(
      TargetStore store,
      TargetNameStore names,
      TargetGroupStore groups,
      TargetAlertStore alerts,
      TargetCatalogues catalogues) {
    this.store = store;
    this.names = names;
    this.groups = groups;
    this.alerts = alerts;
    this.catalogues = catalogues;
  }

  TargetAnswer of(Viewer viewer, Site site, Target target) {
    SkyPosition position = target.position();
    Motion motion = target.motion();
    Long from = target.madeFromAlert();
    OrbitElements elements = target.elements();
    return new TargetAnswer(
        target.id(),
        target.name(),
        names.of(target.id()).stream()
            .filter(name -> !name.main())
            .map(name -> new TargetAnswer.Alias(name.name(), name.source()))
            .toList(),
        target.type(),
        target.permissions(),
        store.personName(target.ownerId()),
        groups.of(target.id()).entrySet().stream()
            .map(group -> new TargetAnswer.Group(group.getKey(), group.getValue()))
            .toList(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        motion.epoch(),
        motion.pmRa(),
        motion.pmDec(),
        motion.parallax(),
        motion.distance(),
        motion.distanceError(),
        motion.positionError(),
        elements.scheme(),
        elements.get(OrbitElement.EPOCH_OF_ELEMENTS),
        elements.get(OrbitElement.MEAN_ANOMALY),
        elements.get(OrbitElement.ARG_OF_PERIHELION),
        elements.get(OrbitElement.LNG_ASC_NODE),
        elements.get(OrbitElement.INCLINATION),
        elements.get(OrbitElement.ECCENTRICITY),
        elements.get(OrbitElement.MEAN_DAILY_MOTION),
        elements.get(OrbitElement.SEMIMAJOR_AXIS),
        elements.get(OrbitElement.EPOCH_OF_PERIHELION),
        elements.get(OrbitElement.PERIHDIST),
        elements.get(OrbitElement.EPHEMERIS_PERIOD),
        elements.get(OrbitElement.EPHEMERIS_PERIOD_ERR),
        elements.get(OrbitElement.EPHEMERIS_EPOCH),
        elements.get(OrbitElement.EPHEMERIS_EPOCH_ERR),
        elements.get(OrbitElement.ABS_MAG),
        elements.get(OrbitElement.SLOPE),
        target.note(),
        names.extras(target.id()).stream()
            .map(extra -> new TargetAnswer.Extra(extra.key(), extra.value(), extra.source()))
            .toList(),
        catalogues.of(target).stream().map(CataloguedAnswer::of).toList(),
        alerts.of(viewer, target.id()).stream().map(LinkedAlert::id).toList(),
        from == null
            ? null
            : alerts.of(viewer, target.id(), from).map(LinkedAlert::id).orElse(null),
        alerts.run(viewer, target.madeFromRun()).map(TargetAlertStore.Run::id).orElse(null),
        target.moved(),
        store.personName(target.movedBy()),
        site.url("/api" + target.path() + "data/"),
        target.created(),
        target.modified(),
        target.version(),
        store.mayChange(viewer, target.id()),
        store.mayDelete(viewer, target.id()));
  }
}
