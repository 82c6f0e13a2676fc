package org.tom4j.runtime.modules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.KeptPositions;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.ReadAlert;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.AnswerKeeper;

/** A module that tells alerts: its query form, its fetches, and what it makes of their packets. */
public interface BrokerModule extends ServiceModule {

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

  @Override
  BrokerModule with(KeptSettings.Kept ownSettings);

  /** This module where every answer of its service is kept, and read whole before it sees it. */
  BrokerModule keeping(AnswerKeeper answers);

  /** The JSON Schema (2020-12) of a stored query. */
  String jsonSchema();

  /** A stored query as form values, to be shown again; what the form no longer has is left out. */
  Map<String, List<String>> values(String storedQuery);

  /**
   * The fields of the form that the service knows values for.
   *
   * @throws IllegalStateException without {@link Ability#SUGGESTIONS}
   */
  Set<String> suggestedFields();

  /**
   * Asks the service what can be typed into fields of the form. Waits for it, at most 20 seconds.
   *
   * @throws IllegalStateException without {@link Ability#SUGGESTIONS}
   */
  SuggestionAnswer suggestions();

  /**
   * A question that all brokers are asked, as a query of this module. Nothing is asked; waits for
   * the module, at most five seconds.
   *
   * @throws IllegalStateException without {@link Ability#QUESTIONS}
   */
  Translation translate(AlertQuestion question);

  /** Starts a fetch; it runs until it ends, a limit is reached or it is stopped. */
  default AlertFeed open(String storedQuery, FeedLimits limits) {
    return open(storedQuery, limits, AlertGate.OPEN);
  }

  /** The same of those alerts alone that a gate lets through. */
  AlertFeed open(String storedQuery, FeedLimits limits, AlertGate gate);

  /**
   * The same from where the query's stream was left, whatever its form says. Each item tells how
   * far it was read; what is bad brings its packet.
   *
   * @throws IllegalStateException without {@link Ability#RESUME}
   */
  AlertFeed resume(String storedQuery, FeedLimits limits, AlertGate gate, KeptPositions positions);

  /**
   * The same if the query's form says that it goes on; else from the beginning, and nothing is kept
   * in the positions.
   *
   * @throws IllegalStateException without {@link Ability#RESUME}
   */
  AlertFeed resumeIfWanted(
      String storedQuery, FeedLimits limits, AlertGate gate, KeptPositions positions);

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
  CutoutAnswer cutout(Packet packet, Cutout.Kind kind);

  /**
   * How the object of an alert that was received earlier moves, out of the packet or the service.
   * Waits for it, at most 20 seconds.
   *
   * @throws IllegalStateException without {@link Ability#ORBITS}
   */
  OrbitAnswer orbit(Packet packet);

  /**
   * Photometry of the object of an alert that was received earlier, out of the packet or the
   * service. Waits for it, at most a minute.
   *
   * @throws IllegalStateException without {@link Ability#LIGHT_CURVES}
   */
  LightCurveAnswer lightCurve(Packet packet);

  /**
   * The same out of the packet alone, within five seconds; nothing is asked. If the packet does not
   * hold it the answer is not whole.
   *
   * @throws IllegalStateException without {@link Ability#LIGHT_CURVES}
   */
  LightCurveAnswer lightCurveIn(Packet packet);

  /**
   * Binds and maps a packet that was received earlier.
   *
   * @throws ModuleFailure if the module cannot, saying why
   */
  GenericAlert remap(Packet packet);

  /**
   * What a function makes of a packet that was received earlier, as the module reads and maps it
   * now. Waits for it, at most five seconds.
   *
   * @param by called on a thread of the module's; throws nothing
   * @throws ModuleFailure if the module cannot read it, saying why
   */
  <T> T weigh(Packet packet, Function<ReadAlert, T> by);

  /**
   * A packet that was received earlier as something to read: JSON if it is in a format of the
   * module's own, else the packet itself.
   *
   * @throws ModuleFailure if the module cannot, saying why
   */
  byte[] readable(Packet packet);

  /**
   * What every module promises, to be tried out on this one: nothing outside of {@code answers} is
   * asked.
   */
  List<Check> contract(String storedQuery, Recording answers);
}
