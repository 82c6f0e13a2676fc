package org.tom4j.people;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.tom4j.db.Db;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;

/** Sessions in the database: a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionsWiring {
  private static final Logger LOG = LoggerFactory.getLogger(SessionsWiring.class);
  private static final Duration LIFE = Duration.ofDays(14);

  @Bean
  JdbcIndexedSessionRepository keptSessions(Db db) {
    var sessions =
        new JdbcIndexedSessionRepository(
            db.operations(), TransactionOperations.withoutTransaction());
    sessions.setDefaultMaxInactiveInterval(LIFE);
    sessions.setConversionService(conversion());
    return sessions;
  }

  @Bean
  SessionRepository<? extends Session> sessionRepository(JdbcIndexedSessionRepository kept) {
    return new CalmSessions<>(kept);
  }

  /** Bytes that an older program wrote and this one cannot read are no session, not an error. */
  @SuppressWarnings("NullAway") // a converter may answer null; its type cannot say so
  private static GenericConversionService conversion() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    DeserializingConverter reading = new DeserializingConverter();
    conversion.addConverter(byte[].class, Object.class, bytes -> orNull(reading, bytes));
    return conversion;
  }

  private static @Nullable Object orNull(DeserializingConverter reading, byte[] bytes) {
    try {
      return reading.convert(bytes);
    } catch (SerializationFailedException e) {
      LOG.info("a session of another version was dropped: {}", e.getMessage());
      return null;
    }
  }

  @Bean
  CookieSerializer sessionCookie(TomSettings settings, Project project) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(CookieNames.of("tom_session", settings, project));
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(SecurityWiring.isSecure(settings));
    cookie.setCookieMaxAge((int) LIFE.toSeconds());
    return cookie;
  }
}
