package org.tom4j.runtime.modules;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.PhotometryRequest;

/**
 * One version of one module of whatever kind, loaded and ready: what it is called and what it can
 * do besides telling alerts. Everything a caller gets from it is the host's own type or text: no
 * class of the module leaks out. Safe for all threads; every call into the module runs on a thread
 * of its own with a limit of five seconds, where nothing else is said, {@link ModuleFailure} tells
 * of it.
 */
public interface ServiceModule {

  /** The service's name, unique among listed modules. */
  String name();

  /** The first 12 hex digits of the SHA-256 of its source or jar. */
  String version();

  /** One or two sentences, or null. */
  @Nullable String description();

  /** The service's page for people, or null. */
  @Nullable URI homepage();

  BrokerInfo.Source source();

  /** Words beside an archive or synthetic source, or null. */
  @Nullable String sourceNote();

  /** Its settings with what they are set to, in the record's order; none if it has none. */
  List<SettingField> settings();

  /**
   * What would be wrong if some settings were changed, by key; what is wrong with all together
   * under "". That a required one is missing is not: the module works as far as it needs none.
   *
   * @param changed key → new value, "" if it is taken away
   */
  Map<String, String> problems(Map<String, String> changed);

  /** This module for somebody with settings of his own: they win over the TOM's. */
  ServiceModule with(KeptSettings.Kept ownSettings);

  /**
   * Asks the service whether it answers with these settings, in words. Waits for it, at most 20
   * seconds.
   *
   * @throws IllegalStateException without {@link Ability#CONNECTION_TEST}
   */
  TestAnswer test();

  /** What it can do besides telling alerts. */
  Set<Ability> abilities();

  /**
   * Whether this is a name of the kind that the service knows objects by.
   *
   * @throws IllegalStateException without {@link Ability#OBJECT_PHOTOMETRY}
   */
  boolean knowsObject(String name);

  /**
   * All photometry that the service has of an object. Waits for it, at most a minute.
   *
   * @param name one that {@link #knowsObject} said yes to
   * @throws IllegalStateException without {@link Ability#OBJECT_PHOTOMETRY}
   */
  LightCurveAnswer photometry(String name);

  /**
   * What the service knows of an object by a name. Waits for it, at most 20 seconds.
   *
   * @param name as a person wrote it, 1–100 characters on one line
   * @throws IllegalStateException without {@link Ability#NAMES}
   */
  NameAnswer resolve(String name);

  /**
   * What the service's catalogues have near a position. Waits for it, at most 20 seconds.
   *
   * @param cone ICRS, with a radius above 0 and of at most one arcminute
   * @throws IllegalStateException without {@link Ability#CONE_SEARCH}
   */
  NearbyAnswer near(Cone cone);

  /**
   * Hands a request for photometry in. Waits for the service, at most a minute.
   *
   * @return that it was handed in, or why not
   * @throws IllegalStateException without {@link Ability#PHOTOMETRY_REQUESTS}
   */
  RequestAnswer.ToSubmit submit(PhotometryRequest request);

  /**
   * How it stands with a request. Waits for the service, and what it measured, at most a minute.
   *
   * @param handle what {@link #submit} told
   * @throws IllegalStateException without {@link Ability#PHOTOMETRY_REQUESTS}
   */
  RequestAnswer.ToPoll poll(String handle);

  /**
   * Its list of objects, to be read as a whole.
   *
   * @throws IllegalStateException without {@link Ability#OBJECT_CATALOGUE}
   */
  CatalogueReader catalogue();
}
