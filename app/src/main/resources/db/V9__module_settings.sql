-- Settings of broker modules that were made on a page or by a command, of the TOM or of one person.

create table module_setting (
  id         ${id},
  module     ${text_key} not null,
  person_id  bigint references person (id) on delete cascade,  -- whose own it is; null: the TOM's
  key        ${text_key} not null,                   -- in kebab-case, as in tom.yaml
  secret     boolean not null,
  value      text not null,                          -- of a secret: sealed by the project's key
  changed_us bigint not null,
  changed_by text                                    -- the person's name; null: the console
);
create unique index module_setting_key on module_setting (module, key, coalesce(person_id, 0));
create index module_setting_person on module_setting (person_id) where person_id is not null;
