package org.tom4j.alerts;

import java.util.List;

/**
 * The list of brokers and saved queries.
 *
 * @param brokers that are asked
 * @param streams that are listened to
 * @param anything whether there is any saved query, filtered or not
 * @param brokerNames every broker that can be filtered by
 * @param single brokers that can be asked for one alert by its id
 * @param name the filter on names as typed
 * @param nameProblem why no name can be looked for by it, or ""
 * @param broker the filter on brokers, or ""
 */
public record QueryListPage(
    List<Broker> brokers,
    List<Broker> streams,
    List<Line> queries,
    boolean anything,
    List<String> brokerNames,
    List<String> single,
    String name,
    String nameProblem,
    String broker) {

  /**
   * A button.
   *
   * @param tag archive, synthetic, needs an account, or ""
   */
  public record Broker(String name, String href, String description, String tag) {}

  /**
   * A saved query.
   *
   * @param path ends in its number and a slash
   * @param whose who made it, if that is somebody else; or ""
   * @param shared whether everyone who is signed in may see it
   * @param brokerInUse whether its module is in use now
   * @param next when it runs by itself next, UTC; or listening, or paused; or ""
   */
  public record Line(
      String path,
      String name,
      String whose,
      boolean shared,
      String broker,
      boolean brokerInUse,
      String created,
      String lastRun,
      String next,
      boolean mayChange,
      boolean mayDelete) {}

  public boolean filtered() {
    return !name.isBlank() || !broker.isBlank();
  }
}
