package org.tom4j.runtime.modules;

/** What a module can do besides telling alerts. */
public enum Ability {
  /** {@link org.tom4j.broker.SingleAlerts}. */
  SINGLE_ALERTS,
  /** {@link org.tom4j.broker.LightCurves}. */
  LIGHT_CURVES,
  /** {@link org.tom4j.broker.ObjectPhotometry}. */
  OBJECT_PHOTOMETRY,
  /** {@link org.tom4j.broker.Cutouts}. */
  CUTOUTS,
  /** {@link org.tom4j.broker.Orbits}. */
  ORBITS,
  /** {@link org.tom4j.broker.ConnectionTest}. */
  CONNECTION_TEST,
  /** {@link org.tom4j.broker.PhotometryRequests}. */
  PHOTOMETRY_REQUESTS,
  /** {@link org.tom4j.broker.Suggestions}. */
  SUGGESTIONS,
  /** {@link org.tom4j.broker.Names}. */
  NAMES,
  /** {@link org.tom4j.broker.ConeSearch}. */
  CONE_SEARCH,
  /** {@link org.tom4j.broker.Questions}. */
  QUESTIONS,
  /** {@link org.tom4j.broker.ObjectCatalogue}. */
  OBJECT_CATALOGUE,
  /** {@link org.tom4j.broker.Resumable}. */
  RESUME,
  /** {@link org.tom4j.broker.SharedStream}. */
  SHARED_STREAM
}
