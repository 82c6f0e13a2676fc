package org.tom4j;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.tom4j.access.AccessWiring;
import org.tom4j.actions.ActionsWiring;
import org.tom4j.alerts.AlertsWiring;
import org.tom4j.alerts.PassedWiring;
import org.tom4j.alerts.ProcessWiring;
import org.tom4j.alerts.QueryRunsWiring;
import org.tom4j.api.ApiWiring;
import org.tom4j.catalogue.CatalogueWiring;
import org.tom4j.filtering.FilteringWiring;
import org.tom4j.health.HealthWiring;
import org.tom4j.home.HomeWiring;
import org.tom4j.listening.ListeningWiring;
import org.tom4j.lists.ListsWiring;
import org.tom4j.live.LiveWiring;
import org.tom4j.lookup.LookupWiring;
import org.tom4j.modules.ModulesWiring;
import org.tom4j.neighbours.NeighboursWiring;
import org.tom4j.people.PeopleWiring;
import org.tom4j.probes.ProbesWiring;
import org.tom4j.questions.QuestionsWiring;
import org.tom4j.refresh.RefreshWiring;
import org.tom4j.requests.RequestsWiring;
import org.tom4j.schedules.SchedulesWiring;
import org.tom4j.sky.SkyWiring;
import org.tom4j.skymaps.SkyMapsWiring;
import org.tom4j.streaming.StreamingWiring;
import org.tom4j.targets.TargetsWiring;
import org.tom4j.web.WebWiring;

/**
 * The map of a running TOM: its features, each of which makes its objects with {@code new} in its
 * wiring. Nothing is found by scanning. What the wirings share, settings, project, database, clock
 * and randomness, is handed in by {@link RunningTom}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  WebWiring.class,
  AccessWiring.class,
  PeopleWiring.class,
  TargetsWiring.class,
  ListsWiring.class,
  SkyWiring.class,
  ModulesWiring.class,
  HealthWiring.class,
  CatalogueWiring.class,
  RefreshWiring.class,
  RequestsWiring.class,
  LookupWiring.class,
  NeighboursWiring.class,
  AlertsWiring.class,
  SkyMapsWiring.class,
  ProcessWiring.class,
  PassedWiring.class,
  QueryRunsWiring.class,
  FilteringWiring.class,
  LiveWiring.class,
  StreamingWiring.class,
  ListeningWiring.class,
  ActionsWiring.class,
  SchedulesWiring.class,
  QuestionsWiring.class,
  ProbesWiring.class,
  HomeWiring.class,
  ApiWiring.class
})
class Tom {}
