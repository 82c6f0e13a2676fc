package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates and assets ask for is here, and nothing is asked of anyone else. */
class AssetsTest {
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Path TEMPLATES = Path.of("src/main/jte");

  @Test
  void noRequestLeavesTheSite() throws IOException {
    Pattern elsewhere =
        Pattern.compile("(?:src|href|url|import|from|fetch)\\s*[=(]?\\s*[\"'(]*(?:https?:)?//");
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(30);
    for (Path file : files) {
      assertThat(elsewhere.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
    }
  }

  @Test
  void noStyleOrScriptStandsInATemplate() throws IOException {
    Pattern inline =
        Pattern.compile(
            "<style|<script(?![^>]* src=)|\\sstyle=|\\son[a-z]+=|\\$unsafe|javascript:");
    for (Path file : files()) {
      if (file.startsWith(TEMPLATES)) {
        assertThat(inline.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void everyAssetAskedForIsThere() throws IOException {
    Pattern asset =
        Pattern.compile("(?:/assets/|\\$\\{frame\\.assets\\(\\)})([a-z0-9/.-]+\\.[a-z0-9]+)");
    Set<String> asked = new TreeSet<>();
    for (Path file : files()) {
      Matcher found = asset.matcher(Files.readString(file));
      while (found.find()) {
        asked.add(found.group(1));
      }
    }
    assertThat(asked).contains("tokens.css", "js/tom.js");
    for (String name : asked) {
      assertThat(STATIC.resolve(name)).exists();
    }
  }

  @Test
  void everyIconNamedIsDrawn() throws IOException {
    Set<String> drawn = symbols("icons.svg");
    Pattern named = Pattern.compile("\\bicon(?: =|\\(name =) \"([a-z]+)\"(?=[,)\\s])");
    int count = 0;
    for (Path file : files()) {
      Matcher found = named.matcher(Files.readString(file));
      while (found.find()) {
        count++;
        assertThat(drawn).as(file.toString()).contains(found.group(1));
      }
    }
    assertThat(count).isGreaterThan(5);
    for (Flash.Kind kind : Flash.Kind.values()) {
      assertThat(drawn).contains(kind.icon());
    }
    for (String state :
        List.of("running", "complete", "limited", "stopped", "failed", "interrupted")) {
      assertThat(drawn).contains(StateLook.of(state).icon());
    }
  }

  @Test
  void everyBandHasAMarkerThatIsDrawn() throws IOException {
    Set<String> drawn = symbols("marks.svg");
    for (String band :
        List.of(
            "ztfg", "ztfr", "ztfi", "lsstu", "lsstz", "lssty", "atlasc", "atlaso", "gaiag",
            "gaiabp", "gaiarp", "clear", "B", "V", "K", "")) {
      assertThat(drawn).as(band).contains(BandLook.of(band).shape());
    }
  }

  @Test
  void bandsOfOneSurveyDifferWithoutColour() {
    for (List<String> survey :
        List.of(
            List.of("ztfg", "ztfr", "ztfi"),
            List.of("lsstu", "lsstg", "lsstr", "lssti", "lsstz", "lssty"),
            List.of("atlasc", "atlaso"))) {
      assertThat(survey.stream().map(band -> BandLook.of(band).shape())).doesNotHaveDuplicates();
    }
  }

  private static Set<String> symbols(String file) throws IOException {
    Matcher symbol =
        Pattern.compile("<symbol id=\"([a-z]+)\"").matcher(Files.readString(STATIC.resolve(file)));
    Set<String> names = new TreeSet<>();
    while (symbol.find()) {
      names.add(symbol.group(1));
    }
    return names;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> assets = Files.walk(STATIC);
        Stream<Path> templates = Files.walk(TEMPLATES)) {
      return Stream.concat(assets, templates)
          .filter(file -> file.toString().matches(".*\\.(css|js|svg|jte)"))
          .toList();
    }
  }
}
