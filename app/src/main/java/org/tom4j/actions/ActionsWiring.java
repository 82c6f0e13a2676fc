package org.tom4j.actions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.alerts.ActedAlerts;
import org.tom4j.alerts.QueryActions;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.db.Db;
import org.tom4j.lists.ListConsole;
import org.tom4j.people.People;
import org.tom4j.runtime.http.Courier;
import org.tom4j.secrets.ProjectKey;
import org.tom4j.secrets.Seal;
import org.tom4j.settings.TomSettings;
import org.tom4j.targets.TargetLists;
import org.tom4j.web.OwnAddress;
import org.tom4j.web.Site;
import org.tom4j.web.Version;

/** What is done by itself with the alerts of saved queries. */
@Configuration(proxyBeanMethods = false)
public class ActionsWiring {
  /** Of one delivery, its answer included: a receiver says yes and works later. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Bean
  Courier courier(TomSettings settings) {
    String version = Version.ofThisProgram().replaceAll("[^A-Za-z0-9._+-]+", "-");
    return new Courier(settings.http().allowPrivate(), LONGEST, "tom4j/" + version);
  }

  @Bean
  ActionStore actionStore(Db db, AuditStore audit, Clock clock) {
    return new ActionStore(db, audit, clock);
  }

  @Bean
  DeliveryFinder deliveryFinder(Db db) {
    return new DeliveryFinder(db);
  }

  @Bean
  Whose whose(People people, SeenQueries queries, ActionStore store) {
    return new Whose(people, queries, store);
  }

  @Bean
  Actions actions(
      Db db,
      ActionStore store,
      DeliveryFinder finder,
      Whose whose,
      ActedAlerts alerts,
      TargetLists lists,
      ListConsole entries,
      Courier courier,
      ProjectKey key,
      SecureRandom random,
      TomSettings settings,
      OwnAddress own,
      Clock clock) {
    var deliveries = new DeliveryStore(db, clock);
    var lanes = new LaneStore(db, clock);
    var places = new TakeUpStore(db, clock);
    var seal = new Seal(key, random);
    var takeUp = new TakeUp(places, store, whose);
    var targets = new TargetLane(store, deliveries, whose, alerts, lists, entries, clock);
    var webhooks =
        new WebhookLane(
            store,
            deliveries,
            lanes,
            whose,
            alerts,
            courier,
            seal,
            () -> site(settings, own),
            clock);
    var work =
        new ActionWork(
            takeUp, lanes, deliveries, targets, webhooks, clock, settings.actions().perSecond());
    return new Actions(store, deliveries, finder, lanes, places, takeUp, whose, seal, clock, work);
  }

  private static Site site(TomSettings settings, OwnAddress own) {
    return new Site(
        settings.server().baseUrl() == null
            ? own.get().toString()
            : settings.server().baseUrl().toString());
  }

  /** Only a TOM that serves pages works them off; a command sets them and goes. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> takeOverActions(
      Actions actions, TomSettings settings) {
    return event -> {
      if (settings.role().listens()) {
        actions.takeOver();
      } else {
        actions.leaveToOthers();
      }
    };
  }

  @Bean
  QueryActions queryActions(
      Actions actions, DeliveryFinder finder, TargetLists lists, Whose whose, Clock clock) {
    return new ActionPanels(actions, finder, lists, whose, clock);
  }

  @Bean
  ActionConsole actionConsole(
      Actions actions,
      QueryActions panels,
      SeenQueries queries,
      TargetLists lists,
      Courier courier) {
    return new ActionConsole(actions, panels, queries, lists, courier);
  }

  @Bean
  ActionPages actionPages(
      Actions actions, SeenQueries queries, TargetLists lists, Courier courier) {
    return new ActionPages(actions, queries, lists, courier);
  }

  @Bean
  DeliveryPages deliveryPages(Actions actions, DeliveryFinder finder, SeenQueries queries) {
    return new DeliveryPages(actions, finder, queries);
  }

  @Bean
  ActionApi actionApi(
      Actions actions,
      DeliveryFinder finder,
      SeenQueries queries,
      Whose whose,
      TargetLists lists,
      Courier courier) {
    return new ActionApi(actions, finder, queries, whose, lists, courier);
  }
}
