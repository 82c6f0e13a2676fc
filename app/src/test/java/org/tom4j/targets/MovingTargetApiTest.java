package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.JsonNode;

/** Targets that move, by the API. */
@OnBothDatabases
final class MovingTargetApiTest {
  private static final String COMET =
      """
      {"name": "%s", "type": "NON_SIDEREAL", "scheme": "MPC_COMET", "epoch_of_elements": 60977,
       "eccentricity": 6.14, "inclination": 175.1, "lng_asc_node": 322.2, "arg_of_perihelion": 128,
       "perihdist": 1.356, "epoch_of_perihelion": 60977.5, "abs_mag": 12.4, "slope": 4}
      """;

  private final TomServer tom;

  MovingTargetApiTest(TomServer tom) {
    this.tom = tom;
  }

  @Test
  void takesBackWhatItAnsweredAndKeepsAllOfIt() {
    Program program = Program.of(tom, "api-comet");
    Reply made = program.post("/api/targets/", COMET.formatted("3I/Api"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String path = Program.path(made.location());
    JsonNode before = program.read(path);
    assertThat(before.get("type").asString()).isEqualTo("non_sidereal");
    assertThat(before.get("scheme").asString()).isEqualTo("mpc_comet");
    assertThat(before.get("eccentricity").asDouble()).isEqualTo(6.14);
    assertThat(before.get("perihdist").asDouble()).isEqualTo(1.356);
    assertThat(before.get("slope").asDouble()).isEqualTo(4);
    assertThat(before.get("mean_anomaly").isNull()).isTrue();
    assertThat(before.get("ra").isNull()).isTrue();

    Reply put = program.send("PUT", path, before.toString());
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    JsonNode after = program.read(path);
    for (String member : before.propertyNames()) {
      if (!List.of("version", "modified").contains(member)) {
        assertThat(after.get(member)).as(member).isEqualTo(before.get(member));
      }
    }
  }

  @Test
  void namesWhatIsMissing() {
    Reply reply =
        Program.of(tom, "api-lacking")
            .post(
                "/api/targets/", COMET.formatted("Lacking").replace("\"eccentricity\": 6.14,", ""));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text())
        .contains("eccentricity", "A target that moves needs its eccentricity.");
  }

  @Test
  void findsTheSchemeOutWhereNoneIsNamed() {
    Program program = Program.of(tom, "api-scheme");
    Reply made =
        program.post(
            "/api/targets/",
            COMET.formatted("Unnamed scheme").replace("\"scheme\": \"MPC_COMET\",", ""));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(program.read(Program.path(made.location())).get("scheme").asString())
        .isEqualTo("mpc_comet");
  }

  @Test
  void refusesAnOrbitOfWhatStaysAndAPlaceOfWhatMoves() {
    Program program = Program.of(tom, "api-mixed");
    Reply stays =
        program.post(
            "/api/targets/", "{\"name\":\"Mixed\",\"ra\":1,\"dec\":1,\"eccentricity\":0.1}");
    assertThat(stays.status()).isEqualTo(400);
    assertThat(stays.text()).contains("A sidereal target has no orbit");
    String comet = COMET.formatted("Mixed");
    Reply placed = program.post("/api/targets/", comet.replace("{", "{\"ra\": 10, \"dec\": 1,"));
    assertThat(placed.status()).isEqualTo(400);
    assertThat(placed.text()).contains("has no fixed position");
    Reply runs = program.post("/api/targets/", comet.replace("{", "{\"pm_ra\": 10,"));
    assertThat(runs.status()).isEqualTo(400);
    assertThat(runs.text()).contains("of what stays among the stars");
  }

  @Test
  void hasNoPlaceForAConeToFind() {
    Program program = Program.of(tom, "api-cone");
    program.post("/api/targets/", COMET.formatted("Nowhere to find"));
    assertThat(program.all("/api/targets/?cone=10,10,180"))
        .noneMatch(target -> target.get("name").asString().equals("Nowhere to find"));
    assertThat(program.all("/api/targets/?name=nowhere+to+find")).hasSize(1);
  }
}
