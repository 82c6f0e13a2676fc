package org.tom4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.catalogue.CatalogueUpdates;
import org.tom4j.catalogue.Updated;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tom catalogue update}: reads a service's list, from the service or from a file. */
@Command(
    name = "update",
    description = {
      "Bring the list of a service up to date that is kept here.",
      "Without FILE the service is asked, with the settings of its module. Entries come and change;"
          + " none is taken away because a file does not have it."
    },
    mixinStandardHelpOptions = true)
final class CatalogueUpdateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(index = "0", paramLabel = "NAME", description = "The module, for example TNS.")
  private String wanted = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A CSV file of the service, as it is or packed as zip or gzip.")
  private @Nullable Path file;

  @Option(names = "--json", description = "As a JSON object.")
  private boolean json;

  CatalogueUpdateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path given = file == null ? null : surroundings.here().resolve(file);
    if (given != null && !(Files.isRegularFile(given) && Files.isReadable(given))) {
      throw new CommandFailure("There is no file " + file + " that can be read.");
    }
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      ServiceModule module = named(tom.part(ModuleHost.class));
      Updated updated = tom.part(CatalogueUpdates.class).update(Viewer.CONSOLE, module, given);
      tell(module.name(), updated);
      return updated.failure() == null ? 0 : 1;
    }
  }

  private ServiceModule named(ModuleHost host) {
    List<ServiceModule> having =
        host.services().stream()
            .filter(module -> module.abilities().contains(Ability.OBJECT_CATALOGUE))
            .toList();
    return having.stream()
        .filter(module -> module.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailure(
                "No module called '%s' that has a list is in use; there is: %s."
                    .formatted(
                        wanted,
                        having.isEmpty()
                            ? "none"
                            : having.stream()
                                .map(ServiceModule::name)
                                .collect(Collectors.joining(", ")))));
  }

  private void tell(String name, Updated updated) {
    if (json) {
      Map<String, @Nullable Object> told = new LinkedHashMap<>();
      told.put("catalogue", name);
      told.put("rows", updated.good());
      told.put("bad", updated.bad());
      told.put("changed", updated.changed());
      told.put("first_bad", updated.firstBad());
      told.put("renamed", updated.renamed());
      told.put("notes", updated.notes());
      told.put("failure", updated.failure());
      surroundings.out().println(Json.text(told));
      return;
    }
    updated.firstBad().forEach(line -> err("Not used: " + line));
    updated.notes().forEach(this::err);
    if (updated.failure() != null) {
      err(name + ": " + updated.failure());
    } else {
      surroundings.out().println(PlainText.of(name + ": " + updated.counts()));
    }
    updated.renamed().forEach(line -> surroundings.out().println(PlainText.of(line)));
  }

  private void err(String line) {
    surroundings.err().println(PlainText.of(line));
  }
}
