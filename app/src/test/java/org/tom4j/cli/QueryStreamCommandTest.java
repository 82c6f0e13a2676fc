package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.db.Db;
import org.tom4j.testing.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class QueryStreamCommandTest {
  @TempDir Path project;
  private CommandLineTom line = new CommandLineTom(Path.of("."));

  @BeforeEach
  void readAStream() throws IOException {
    line = CommandLineTom.inProject(project);
    Folders.putModule(project, "LogBroker");
    Path log = Files.createDirectories(project.resolve("data/log"));
    Files.writeString(
        log.resolve("night"), "t/1 one 10\nt/1 bad-1 11\nt/2 bad\u001b[31m x\nt/2 bad-3 12\n");
    line.save("LOG", "Night", "{\"log\":\"night\",\"follow\":false}");
    assertThat(line.tom("query", "run", "Night").err()).contains("1 kept", "3 bad");
  }

  @Test
  void tellsWhereAStreamGoesOnAndLetsItBeginAnew() {
    var shown = line.tom("query", "stream", "night");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.lines().getFirst()).isEqualTo("PARTITION  READS NEXT  LAST MOVED");
    assertThat(shown.lines()).anyMatch(row -> row.startsWith("t/2        4           20"));
    assertThat(shown.err())
        .contains("a name that ends in tom4j-")
        .contains("Messages that could not be read: 3. tom query letters 1 shows them.");
    JsonNode json = json(line.tom("query", "stream", "Night", "--json").out());
    assertThat(json.at("/partitions/1/next").asLong()).isEqualTo(4);
    assertThat(json.get("letters").asLong()).isEqualTo(3);
    var anew = line.tom("query", "stream", "1", "--forget");
    assertThat(anew.code()).isZero();
    assertThat(anew.out()).isEmpty();
    assertThat(line.tom("query", "run", "Night").err()).contains("4 received, 1 kept");
  }

  @Test
  void saysThatARunIsUnderWayAndWhatCannotBeTakenUp() {
    try (Db db = Db.open(CommandLineTom.DATABASE, project)) {
      db.write(sql -> sql.sql("update query_run set state = 'running'").update());
    }
    var refused = line.tom("query", "stream", "Night", "--forget");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("A run of this query is under way");
    try (Db db = Db.open(CommandLineTom.DATABASE, project)) {
      db.write(sql -> sql.sql("update broker_query set broker = 'TEST'").update());
      db.write(sql -> sql.sql("delete from query_stream").update());
    }
    assertThat(line.tom("query", "stream", "Night").err())
        .contains("What TEST tells cannot be taken up where it was left.");
    assertThat(line.tom("query", "letters", "Night").err()).contains("No message waits.");
  }

  @Test
  void showsMessagesAndOneOfThem() {
    var list = line.tom("query", "letters", "Night");
    assertThat(list.lines()).hasSize(4);
    assertThat(list.lines().get(1)).matches("3 +20.* +t/2 +3 +12 +0 +.*is bad.*");
    JsonNode json = json(line.tom("query", "letters", "Night", "--json").out());
    assertThat(json.get(2).get("position").asLong()).isEqualTo(1);
    var one = line.tom("query", "letters", "Night", "--show", "1");
    assertThat(one.out().strip()).isEqualTo("t/1 bad-1 11");
    assertThat(one.err()).contains("Message 1, 12 bytes of text/x-log;line=1", "is bad");
    var dump = line.tom("query", "letters", "Night", "--show", "2");
    assertThat(dump.out()).contains("74 2f 32 20 62 61 64 1b").doesNotContain("\u001b");
    JsonNode whole = json(line.tom("query", "letters", "1", "--show", "1", "--json").out());
    assertThat(whole.get("bytes").asString()).isEqualTo("dC8xIGJhZC0xIDEx");
    assertThat(line.tom("query", "letters", "Night", "--show", "9").code()).isEqualTo(1);
  }

  @Test
  void readsMessagesAgainAndThrowsThemAway() throws IOException {
    Files.writeString(project.resolve("data/log/mended"), "");
    assertThat(line.tom("query", "letters", "Night", "--replay", "1", "7").err())
        .contains("1 message was left out")
        .contains("1 received, 0 kept (0 new, 0 updated), 1 bad");
    var all = line.tom("query", "letters", "Night", "--replay", "--json");
    assertThat(all.code()).as(all.err()).isZero();
    assertThat(all.err()).contains("3 received, 0 kept").contains("3 bad");
    assertThat(line.tom("query", "letters", "Night").out()).containsPattern("12 +2 +.*is bad");
    assertThat(line.tom("query", "letters", "Night", "--discard", "3").err())
        .contains("1 thrown away");
    assertThat(line.tom("query", "letters", "Night", "--discard").err()).contains("2 thrown away");
    var none = line.tom("query", "letters", "Night", "--replay");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("There is nothing to read again");
    for (String[] wrong :
        new String[][] {
          {"query", "letters"},
          {"query", "letters", "Night", "--show", "x"},
          {"query", "letters", "Night", "--show", "1", "--discard"},
          {"query", "stream"}
        }) {
      assertThat(line.tom(wrong).code()).as("%s", String.join(" ", wrong)).isEqualTo(2);
    }
    assertThat(line.tom("query", "stream", "Nobody").code()).isEqualTo(1);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
