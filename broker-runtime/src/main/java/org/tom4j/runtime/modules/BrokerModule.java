package org.tom4j.runtime.modules;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.AnswerKeeper;

/**
 * One version of one module, loaded and ready. Everything a caller gets from it is the host's own
 * type or text: no class of the module leaks out. Safe for all threads; every call into the module
 * runs on a thread of its own with a limit of five seconds, {@link ModuleFailure} tells of it.
 */
public interface BrokerModule {

  /** The broker's name, unique among listed modules. */
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

  /** Members left out when two packets are compared. */
  Set<String> volatileMembers();

  /** The query form's inputs, in order. */
  List<FormField> fields();

  /** A filled-in form as a query to store, or what is wrong with it. Unknown names are ignored. */
  Filled fill(Map<String, List<String>> values);

  /** The same for a query as JSON, as an API sends it; members unknown to the form are problems. */
  Filled fillJson(String query);

  /** This module for somebody who knows these names, in all it does: forms and fetches. */
  BrokerModule knowing(NameResolver names);

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
  BrokerModule with(KeptSettings.Kept ownSettings);

  /** This module where every answer of its service is kept, and read whole before it sees it. */
  BrokerModule keeping(AnswerKeeper answers);

  /** The JSON Schema (2020-12) of a stored query. */
  String jsonSchema();

  /** A stored query as form values, to be shown again; what the form no longer has is left out. */
  Map<String, List<String>> values(String storedQuery);

  /** Starts a fetch; it runs until it ends, a limit is reached or it is stopped. */
  AlertFeed open(String storedQuery, FeedLimits limits);

  /** What it can do besides. */
  Set<Ability> abilities();

  /**
   * Starts the fetch of one alert by its id, as the service tells it now; it ends like any other.
   *
   * @throws IllegalStateException without {@link Ability#SINGLE_ALERTS}
   */
  AlertFeed openAlert(String id, FeedLimits limits);

  /**
   * A picture of an alert that was received earlier. Waits for it, at most 20 seconds.
   *
   * @throws IllegalStateException without {@link Ability#CUTOUTS}
   */
  CutoutAnswer cutout(byte[] packet, Cutout.Kind kind);

  /**
   * Photometry of the object of an alert that was received earlier, out of the packet or the
   * service. Waits for it, at most a minute.
   *
   * @throws IllegalStateException without {@link Ability#LIGHT_CURVES}
   */
  LightCurveAnswer lightCurve(byte[] packet);

  /**
   * The same out of the packet alone, within five seconds; nothing is asked. If the packet does not
   * hold it the answer is not whole.
   *
   * @throws IllegalStateException without {@link Ability#LIGHT_CURVES}
   */
  LightCurveAnswer lightCurveIn(byte[] packet);

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
   * Asks the service whether it answers with these settings, in words. Waits for it, at most 20
   * seconds.
   *
   * @throws IllegalStateException without {@link Ability#CONNECTION_TEST}
   */
  TestAnswer test();

  /** Binds and maps a packet that was received earlier. */
  GenericAlert remap(byte[] packet);

  /**
   * What every module promises, to be tried out on this one: nothing outside of {@code answers} is
   * asked.
   */
  List<Check> contract(String storedQuery, Recording answers);
}
