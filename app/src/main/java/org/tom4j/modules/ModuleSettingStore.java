package org.tom4j.modules;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.secrets.Seal;

/** All SQL of modules' settings; secrets go in sealed, and stay so in what is read. */
final class ModuleSettingStore {
  private static final String KIND = "MODULE_SETTING";

  private final Db db;
  private final Seal seal;
  private final AuditStore audit;
  private final InstantSource clock;

  ModuleSettingStore(Db db, Seal seal, AuditStore audit, InstantSource clock) {
    this.db = db;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One setting as it is kept.
   *
   * @param person whose own it is, or null
   * @param value of a secret: sealed
   */
  record Row(String module, @Nullable Long person, String key, boolean secret, String value) {

    /** A sealed value opens here and nowhere else. */
    String place() {
      return place(module, person, key);
    }

    static String place(String module, @Nullable Long person, String key) {
      return module + "\n" + (person == null ? "" : person) + "\n" + key;
    }
  }

  List<Row> all() {
    return db.read(jdbc ->
        jdbc.sql("select module, person_id, key, secret, value from module_setting order by id")
            .query((found, _) ->
                new Row(
                    Columns.text(found, "module"),
                    Columns.longOrNull(found, "person_id"),
                    Columns.text(found, "key"),
                    found.getBoolean("secret"),
                    Columns.text(found, "value")))
            .list());
  }

  /**
   * Changes settings of a module in one transaction. The history says which, never what to.
   *
   * @param person whose own they are; null: the TOM's
   */
  void change(Viewer viewer, String module, @Nullable Long person, List<SettingChange> changes) {
    db.write(jdbc -> {
      for (SettingChange change : changes) {
        jdbc.sql(
                "delete from module_setting where module = ? and key = ?"
                    + " and coalesce(person_id, 0) = ?")
            .params(module, change.key(), person == null ? 0L : person)
            .update();
        if (change.value() != null) {
          insert(viewer, module, person, change.key(), change.secret(), change.value());
        }
        audit.add(
            viewer,
            change.value() == null ? "DELETE" : "UPDATE",
            KIND,
            null,
            change.words(module, person != null));
      }
      return null;
    });
  }

  private void insert(
      Viewer viewer,
      String module,
      @Nullable Long person,
      String key,
      boolean secret,
      String value) {
    String kept = secret ? seal.close(value, Row.place(module, person, key)) : value;
    db.write(sql ->
        sql.sql(
                """
                insert into module_setting
                  (module, person_id, key, secret, value, changed_us, changed_by)
                values (:module, :person, :key, :secret, :value, :now, :by)
                """)
            .param("module", module)
            .param("person", person)
            .param("key", key)
            .param("secret", secret)
            .param("value", kept)
            .param("now", clock.instant())
            .param("by", viewer.name())
            .update());
  }
}
