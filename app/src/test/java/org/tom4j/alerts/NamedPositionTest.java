package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Names in a form's field for a position: those of targets that the asker may see. */
@OnBothDatabases
final class NamedPositionTest {
  private final TomServer tom;

  NamedPositionTest(DatabaseKind kind) {
    this.tom = MarsService.tom(kind);
  }

  @Test
  void aNameInAPositionIsThatOfATargetThePersonMaySee() {
    Browser owner = tom.signedIn("curve-owner");
    String secret = "Secret nova " + tom.personId("curve-owner", false);
    Reply made =
        owner.post(
            "/targets/create/", "name", secret, "type", "SIDEREAL", "ra", "10.5", "dec", "-20.25");
    assertThat(made.status()).as(made.page().text()).isEqualTo(303);
    String run = AlertsTom.ended(owner, position(owner, secret).location());
    assertThat(AlertsTom.state(owner, run)).isEqualTo("complete");
    Reply refused = position(tom.signedIn("curve-guesser"), secret);
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.page().text()).contains("is neither a position nor a name this TOM knows");
    aProgramOfThatPersonKnowsTheSameNames(secret);
  }

  private void aProgramOfThatPersonKnowsTheSameNames(String secret) {
    String query =
        "{\"broker\":\"MARS\",\"query_name\":\"near it\",\"parameters\":{\"cone\":\"%s\",\"cone_radius\":\"5\"}}"
            .formatted(secret);
    Program owner = Program.of(tom, "curve-owner");
    Reply saved = owner.post("/api/queries/", query);
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    Reply begun = owner.post(Program.path(saved.location()) + "runs/", "");
    String run = Program.path(begun.location());
    AlertsTom.await(() -> !owner.read(run).get("state").asString().equals("running"));
    assertThat(owner.read(run).get("state").asString()).isEqualTo("complete");
    assertThat(owner.post("/api/runs/", query).status()).isEqualTo(202);
    assertThat(Program.of(tom, "curve-guesser").post("/api/runs/", query).status()).isEqualTo(400);
  }

  private static Reply position(Browser person, String name) {
    return person.post(
        "/alerts/query/run/",
        "broker",
        "MARS",
        "query_name",
        "",
        "cone",
        name,
        "cone_radius",
        "5",
        "cone_radius_unit",
        "arcsec");
  }
}
