package org.tom4j;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.tom4j.db.Db;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.web.OwnAddress;

/** A TOM that serves its pages until it is closed. */
public final class RunningTom implements AutoCloseable {
  private final AnnotationConfigServletWebServerApplicationContext context;
  private final Db db;

  private RunningTom(AnnotationConfigServletWebServerApplicationContext context, Db db) {
    this.context = context;
    this.db = db;
  }

  /** Opens the database, starts everything, and returns once pages are served. */
  public static RunningTom start(
      Project project, TomSettings settings, Clock clock, SecureRandom random) {
    logServerToo();
    Db db = Db.open(settings.database(), project.folder());
    var context = new AnnotationConfigServletWebServerApplicationContext();
    try {
      context.setDisplayName("tom4j");
      context.registerBean(Project.class, () -> project);
      context.registerBean(TomSettings.class, () -> settings);
      context.registerBean(Db.class, () -> db, definition -> definition.setDestroyMethodName(""));
      context.registerBean(Clock.class, () -> clock);
      context.registerBean(SecureRandom.class, () -> random);
      context.register(Tom.class);
      context.refresh();
      return new RunningTom(context, db);
    } catch (RuntimeException e) {
      context.close();
      db.close();
      throw e;
    }
  }

  /** Tomcat speaks to java.util.logging; the rest of us to SLF4J. */
  private static void logServerToo() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  /** Where it listens. */
  public URI address() {
    return context.getBean(OwnAddress.class).get();
  }

  /** One of its parts, for tests and for commands that run beside the server. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Lets requests under way end, shortly, then stops everything. */
  @Override
  public void close() {
    context.close();
    db.close();
  }
}
