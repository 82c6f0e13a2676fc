package org.tom4j.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.tom4j.access.AccessWiring;
import org.tom4j.actions.ActionsWiring;
import org.tom4j.alerts.AlertsWiring;
import org.tom4j.alerts.ConsoleWiring;
import org.tom4j.alerts.ProcessWiring;
import org.tom4j.alerts.QueryRunsWiring;
import org.tom4j.catalogue.CatalogueWiring;
import org.tom4j.db.Db;
import org.tom4j.filtering.FilteringWiring;
import org.tom4j.health.HealthWiring;
import org.tom4j.listening.ListeningWiring;
import org.tom4j.lists.ListsWiring;
import org.tom4j.lookup.LookupWiring;
import org.tom4j.modules.ModulesWiring;
import org.tom4j.people.People;
import org.tom4j.questions.QuestionsWiring;
import org.tom4j.refresh.RefreshWiring;
import org.tom4j.requests.RequestsWiring;
import org.tom4j.schedules.SchedulesWiring;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.sky.SkyWiring;
import org.tom4j.streaming.StreamingWiring;
import org.tom4j.targets.TargetsWiring;
import org.tom4j.web.OwnAddress;

/**
 * A TOM without pages, of the same parts as a served one, for one command. Each part is made when
 * it is asked for. Works beside a running TOM, whose address its modules then ask as their own.
 */
final class HeadlessTom implements AutoCloseable {
  private final AnnotationConfigApplicationContext context;
  private final Db db;
  private final QuietLog quiet = new QuietLog();

  private HeadlessTom(AnnotationConfigApplicationContext context, Db db) {
    this.context = context;
    this.db = db;
  }

  static HeadlessTom open(Surroundings surroundings, Project project) {
    TomSettings settings = surroundings.settings(project);
    Db db = Db.open(settings.database(), project.folder());
    var context = new AnnotationConfigApplicationContext();
    HeadlessTom tom = new HeadlessTom(context, db);
    try {
      context.registerBean(Project.class, () -> project);
      context.registerBean(TomSettings.class, () -> settings);
      context.registerBean(Db.class, () -> db, definition -> definition.setDestroyMethodName(""));
      context.registerBean(Clock.class, surroundings::clock);
      context.registerBean(SecureRandom.class, surroundings::random);
      context.registerBean(
          People.class, () -> new People(db, surroundings.clock(), surroundings.random()));
      // A command counts for nobody.
      context.registerBean(MeterRegistry.class, () -> new CompositeMeterRegistry());
      context.registerBean(OwnFiles.class, () -> new OwnFiles(project));
      context.registerBean(OwnAddress.class, () -> ownAddress(context, project));
      context.register(
          AccessWiring.class,
          TargetsWiring.class,
          ListsWiring.class,
          SkyWiring.class,
          ModulesWiring.class,
          HealthWiring.class,
          LookupWiring.class,
          CatalogueWiring.class,
          RefreshWiring.class,
          RequestsWiring.class,
          AlertsWiring.class,
          ProcessWiring.class,
          QueryRunsWiring.class,
          ConsoleWiring.class,
          FilteringWiring.class,
          StreamingWiring.class,
          ListeningWiring.class,
          ActionsWiring.class,
          SchedulesWiring.class,
          QuestionsWiring.class);
      context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
      context.refresh();
      return tom;
    } catch (RuntimeException e) {
      tom.close();
      throw e;
    }
  }

  private static OwnAddress ownAddress(
      AnnotationConfigApplicationContext context, Project project) {
    OwnAddress address = new OwnAddress();
    new RunningAddress(project)
        .find()
        .ifPresentOrElse(
            running -> address.listeningAt(running.getHost(), running.getPort()),
            () -> address.listeningAt("127.0.0.1", context.getBean(OwnFiles.class).port()));
    return address;
  }

  /** One of its parts. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    db.close();
    quiet.close();
  }
}
