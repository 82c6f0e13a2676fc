package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.lookup.NamingService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TargetCreateCommandTest {
  private final NamingService service = new NamingService();

  @TempDir Path project;

  @BeforeEach
  void makeAProject() throws IOException {
    Files.writeString(project.resolve("tom.yaml"), service.settings());
  }

  @AfterEach
  void letGo() {
    service.letGo();
  }

  @Test
  void makesATargetOfTheBestAnswerAndTellsWhatEachServiceSaid() {
    var told = create("Some Galaxy");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.err().lines())
        .contains(
            "SIMBAD: NGC 99999",
            "NED: SOME GALAXY <b>",
            "JPL SBDB: Nothing is called so there.",
            "MPC: Nothing is called so there.");
    assertThat(told.lines().get(1))
        .matches("NGC 99999 +1 +.*SIMBAD +Some Galaxy, UGC  ?99999, SOME GALAXY <b> *");
  }

  @Test
  void whatMovesGetsItsOrbitAndTheDesignationsOfAllThatMeanIt() {
    var told = create("Rock", "--json");
    assertThat(told.code()).as(told.err()).isZero();
    JsonNode rock = JsonMapper.shared().readTree(told.out()).get(0);
    assertThat(rock.get("target").asString()).isEqualTo("12345");
    assertThat(rock.get("type").asString()).isEqualTo("NON_SIDEREAL");
    assertThat(rock.get("scheme").asString()).isEqualTo("MPC_MINOR_PLANET");
    assertThat(rock.get("source").asString()).isEqualTo("JPL SBDB");
    assertThat(rock.get("ra").isNull()).isTrue();
    assertThat(rock.get("aliases").toString()).isEqualTo("[\"Rock\",\"2001 AB2\",\"1988 PK1\"]");
    assertThat(rock.get("note").asString())
        .isEqualTo("Looked up as “Rock”; orbit of the epoch MJD 61000 of JPL SBDB.");
  }

  @Test
  void aTargetOfThatNameOrOneThatTurnsOutToBeItIsToldOf() {
    assertThat(create("Some Galaxy").code()).isZero();
    int asked = service.asked().size();
    var again = create("some galaxy");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("The target “NGC 99999” is there already and has this name.");
    assertThat(again.out()).isEmpty();
    assertThat(service.asked()).as("nobody needs to be asked").hasSize(asked);
    var other = create("My Some Galaxy");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("There is a target “NGC 99999” already.");
  }

  @Test
  void whatNobodyKnowsOrCanBeNoNameMakesNothing() {
    var nobody = create("Nobody 1");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err())
        .contains("NED: Nothing is called so there.")
        .contains("Nobody says where “Nobody 1” is, or how it moves.");
    var trouble = create("Trouble");
    assertThat(trouble.code()).isEqualTo(1);
    assertThat(trouble.err()).contains("MPC: ", "in trouble (500)");
    var none = create(" - ");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.out()).isEmpty();
    assertThat(new CommandLineTom(project).tom("target", "create-by-name").code()).isEqualTo(2);
    assertThat(create("Rock", "--as", "nobody").code()).isEqualTo(1);
  }

  private CommandLineTom.Outcome create(String name, String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "target";
    words[1] = "create-by-name";
    words[2] = name;
    System.arraycopy(options, 0, words, 3, options.length);
    return new CommandLineTom(project).tom(words);
  }
}
