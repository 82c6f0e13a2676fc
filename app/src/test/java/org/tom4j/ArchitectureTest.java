package org.tom4j;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the parts of the program may know each other. A rule that matches nothing fails, too. */
final class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/org/tom4j/jte/"))
          // On the class path of tests, and no part of the program.
          .withImportOption(location -> !location.contains("/org/tom4j/streams/testkit/"))
          .importPackages("org.tom4j");

  private static final String[] SPI = {
    "org.tom4j.broker..", "org.tom4j.form..", "org.tom4j.astro..", "org.tom4j.survey.."
  };

  private static final String[] JDK = {
    "java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify.."
  };

  @Test
  void theSpiKnowsTheJdkAndItself() {
    classes()
        .that()
        .resideInAnyPackage(SPI)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(SPI).or(resideInAnyPackage(JDK)))
        .because("whoever writes a module must need nothing else")
        .check(ALL);
  }

  @Test
  void modulesKnowTheSpiAlone() {
    classes()
        .that()
        .resideInAPackage("org.tom4j.brokers..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(SPI)
                .or(resideInAnyPackage("org.tom4j.brokers.."))
                .or(resideInAnyPackage(JDK)))
        .because("what ships is written as everybody's modules are")
        .check(ALL);
  }

  @Test
  void streamsKnowTheSpiAndTheirFormats() {
    classes()
        .that()
        .resideInAPackage("org.tom4j.streams..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(SPI)
                .or(
                    resideInAnyPackage(
                        "org.tom4j.streams..",
                        "tools.jackson.core..",
                        "org.apache.commons.compress..",
                        "org.apache.kafka..",
                        "org.xerial.snappy..",
                        "com.github.luben.zstd.."))
                .or(resideInAnyPackage(JDK)))
        .because("what reads packets is a module like any other, with its libraries")
        .check(ALL);
  }

  @Test
  void filtersKnowTheSpiAndTheirGrammar() {
    classes()
        .that()
        .resideInAPackage("org.tom4j.filters..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(SPI)
                .or(
                    resideInAnyPackage(
                        "org.tom4j.filters..",
                        "dev.cel..",
                        "com.google.re2j..",
                        "com.google.common.."))
                .or(resideInAnyPackage(JDK)))
        .because("a filter decides of alerts, wherever they come from")
        .check(ALL);
  }

  @Test
  void theApplicationKnowsRecordingsOfStreamsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tom4j.streams..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.tom4j.streams..")
                .and(not(simpleNameEndingWith("RecordingWriter"))))
        .check(ALL);
  }

  @Test
  void springStaysInTheApplication() {
    noClasses()
        .that()
        .resideInAnyPackage(SPI)
        .or()
        .resideInAnyPackage("org.tom4j.runtime..", "org.tom4j.brokers..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..")
        .check(ALL);
  }

  /** A finder is the reading half of a store; a class named Sql puts statements together. */
  private static final DescribedPredicate<JavaClass> SQL_STANDS_HERE =
      simpleNameEndingWith("Store")
          .or(simpleNameEndingWith("Finder"))
          .or(simpleNameEndingWith("Sql"))
          .or(resideInAnyPackage("org.tom4j.db.."));

  @Test
  void sqlStandsInStores() {
    noClasses()
        .that(not(SQL_STANDS_HERE))
        .should()
        .callMethod(JdbcClient.class, "sql", String.class)
        .because("all SQL of a feature is read in one place")
        .check(ALL);
  }

  @Test
  void onlyTheDatabaseKnowsItsDrivers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tom4j.db..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")
        .check(ALL);
  }

  @Test
  void featuresDoNotKnowEachOtherInCircles() {
    slices().matching("org.tom4j.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void theNetworkDoesNotKnowWhoReadsIt() {
    noClasses()
        .that()
        .resideInAPackage("org.tom4j.runtime.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tom4j.runtime.feed..",
            "org.tom4j.runtime.modules..",
            "org.tom4j.runtime.contract..",
            "org.tom4j.runtime.form..")
        .check(ALL);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(ALL);
  }

  @Test
  void timeAndChanceComeInFromOutside() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.tom4j.Main")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callConstructor(Random.class)
        .because("a test must be able to set them")
        .check(ALL);
  }

  @Test
  void templatesWriteNothingUnescaped() throws IOException {
    List<Path> templates = files(Path.of("src/main/jte"), ".jte");
    assertThat(templates).isNotEmpty();
    for (Path template : templates) {
      assertThat(Files.readString(template)).as("%s", template).doesNotContain("$unsafe");
    }
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    for (Path source : sources()) {
      Path words = source.resolveSibling("package-info.java");
      assertThat(words).exists();
      assertThat(Files.readString(words)).as("%s", words).contains("@NullMarked");
    }
  }

  @Test
  void filesStayShort() throws IOException {
    for (Path source : sources()) {
      assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(300);
    }
  }

  /** The product's own, of all modules; programs that measure stand in packages of others. */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module :
          modules
              .filter(each -> !each.endsWith("bench"))
              .map(each -> each.resolve("src/main/java"))
              .toList()) {
        sources.addAll(Files.isDirectory(module) ? files(module, ".java") : List.of());
      }
    }
    assertThat(sources).as("of all modules").hasSizeGreaterThan(1_000);
    return sources;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
