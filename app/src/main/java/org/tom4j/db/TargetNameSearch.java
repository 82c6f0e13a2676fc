package org.tom4j.db;

/**
 * An index of targets' names by any three letters in a row: each database has its own. Both are
 * read as {@code target_name_search (rowid, name_key)} with LIKE, and keep themselves up to date.
 */
final class TargetNameSearch {
  static final String SQLITE =
      """
      create virtual table target_name_search using fts5 (
        name_key, content = 'target_name', content_rowid = 'id', tokenize = 'trigram',
        detail = none, columnsize = 0);
      create trigger target_name_search_insert after insert on target_name begin
        insert into target_name_search (rowid, name_key) values (new.id, new.name_key);
      end;
      create trigger target_name_search_delete after delete on target_name begin
        insert into target_name_search (target_name_search, rowid, name_key)
          values ('delete', old.id, old.name_key);
      end;
      create trigger target_name_search_update after update of name_key on target_name begin
        insert into target_name_search (target_name_search, rowid, name_key)
          values ('delete', old.id, old.name_key);
        insert into target_name_search (rowid, name_key) values (new.id, new.name_key);
      end;
      """;

  static final String POSTGRESQL =
      """
      create extension if not exists pg_trgm;
      create index target_name_trigram on target_name using gin (name_key gin_trgm_ops);
      create view target_name_search as select id as rowid, name_key from target_name;
      """;

  private TargetNameSearch() {}
}
