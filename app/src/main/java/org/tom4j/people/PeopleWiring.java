package org.tom4j.people;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.tom4j.db.Db;

/** Persons, how they sign in, and their pages. */
@Configuration(proxyBeanMethods = false)
@Import({SecurityWiring.class, SessionsWiring.class})
public class PeopleWiring {
  @Bean
  People people(Db db, Clock clock, SecureRandom random) {
    return new People(db, clock, random);
  }

  @Bean
  FirstStart firstStart(People people) {
    return new FirstStart(people);
  }

  @Bean
  SignInPages signInPages(People people, Clock clock, CsrfTokenRepository tokens) {
    return new SignInPages(new SignIn(people, new SignInLimits(clock), tokens));
  }

  @Bean
  PasswordPages passwordPages(People people, JdbcIndexedSessionRepository sessions) {
    return new PasswordPages(people, new OpenSessions(sessions));
  }

  @Bean
  TokenPages tokenPages(People people) {
    return new TokenPages(people);
  }

  @Bean
  PeoplePages peoplePages(People people) {
    return new PeoplePages(people);
  }

  @Bean
  GroupPages groupPages(People people) {
    return new GroupPages(people);
  }
}
