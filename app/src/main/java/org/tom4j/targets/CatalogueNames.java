package org.tom4j.targets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.catalogue.NamedTargets;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;

/** Gives targets the names that catalogues have for them. */
final class CatalogueNames implements NamedTargets {
  private final Db db;
  private final AuditStore audit;
  private final InstantSource clock;

  CatalogueNames(Db db, AuditStore audit, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Name> beginning(Collection<String> beginnings, long after, int most) {
    return db.read(client -> TargetNameStore.beginning(client, beginnings, after, most));
  }

  @Override
  public Given alsoCalled(long target, String name, String source) {
    return db.write(client -> {
      Long owner = TargetNameStore.calledBy(client, NameKey.fold(name));
      if (owner != null) {
        return owner == target ? Given.THERE : Given.TAKEN;
      }
      Instant now = clock.instant();
      TargetNameStore.insert(client, target, List.of(new TargetName(name, false, source)), now);
      // A form that somebody has open would take the alias away again: it has to be asked for anew.
      TargetStore.changed(client, target, now);
      audit.add(
          Viewer.CONSOLE,
          "UPDATE",
          TargetStore.KIND,
          target,
          "added the alias '" + name + "', as " + source + " calls it now");
      return Given.ADDED;
    });
  }
}
