package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class FirstStartTest {
  private final Db db;
  private final People people;
  private final FirstStart start;

  FirstStartTest(Db db) {
    this.db = db;
    this.people = new People(db, Clock.systemUTC(), new SecureRandom());
    this.start = new FirstStart(people);
  }

  @BeforeEach
  void empty() {
    db.write(sql -> sql.sql("delete from person").update());
  }

  @Test
  void givesALinkUntilSomebodyHasUsedOne() {
    assertThat(start.prepare(null)).isPresent();
    Optional<String> second = start.prepare(null);
    assertThat(second).isPresent();
    String key = second.get().replace("/accounts/link/", "").replace("/", "");
    Person admin = people.takeLink(key).orElseThrow();
    assertThat(admin.admin()).isTrue();
    people.signedIn(admin, "one-time link");
    assertThat(start.prepare(null)).isEmpty();
  }

  @Test
  void takesThePasswordItIsGiven() {
    assertThat(start.prepare("opensesame")).isEmpty();
    assertThat(people.isPassword(people.find("admin"), "opensesame")).isTrue();
    assertThat(start.prepare("something else")).isEmpty();
    assertThat(people.isPassword(people.find("admin"), "opensesame")).isTrue();
  }
}
