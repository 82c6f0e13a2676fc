package org.tom4j.questions;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.alerts.AlreadyHere;
import org.tom4j.alerts.AskedRuns;
import org.tom4j.db.Db;
import org.tom4j.modules.KnownNames;
import org.tom4j.runtime.modules.ModuleHost;

/** Questions to all brokers at once. */
@Configuration(proxyBeanMethods = false)
public class QuestionsWiring {

  @Bean
  Questions questions(Db db, AskedRuns runs, ModuleHost modules, Clock clock) {
    return new Questions(new QuestionStore(db, clock), runs, modules, clock);
  }

  @Bean
  QuestionPages questionPages(
      Questions questions,
      ModuleHost modules,
      AlreadyHere alreadyHere,
      KnownNames names,
      Clock clock) {
    var pages = new QuestionPageMaker(questions, modules, alreadyHere, clock);
    return new QuestionPages(questions, pages, names);
  }

  @Bean
  QuestionApi questionApi(Questions questions, KnownNames names) {
    return new QuestionApi(questions, names);
  }
}
