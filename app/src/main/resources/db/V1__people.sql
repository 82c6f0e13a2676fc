-- People, their groups and rights, sessions, and what was changed by whom.
-- Times are microseconds since 1970-01-01T00:00:00Z (…_us); ids are the TOM's own whole numbers.

create table person (
  id            ${id},
  name          ${text_key} not null unique,
  password_hash text,                                -- null: can sign in by a one-time link only
  admin         boolean not null,
  active        boolean not null,
  version       bigint not null,
  created_us    bigint not null,
  last_login_us bigint
);

create table person_group (
  id         ${id},
  name       ${text_key} not null unique,
  version    bigint not null,
  created_us bigint not null
);

create table membership (
  person_id bigint not null references person (id) on delete cascade,
  group_id  bigint not null references person_group (id) on delete cascade,
  primary key (person_id, group_id)
);
create index membership_group on membership (group_id);

-- A key for the API, kept as its SHA-256.
create table token (
  id           ${id},
  person_id    bigint not null references person (id) on delete cascade,
  hash         ${text_key} not null unique,
  created_us   bigint not null,
  last_used_us bigint
);
create index token_person on token (person_id);

-- A link that signs a person in once.
create table sign_in_link (
  hash       ${text_key} not null primary key,
  person_id  bigint not null references person (id) on delete cascade,
  expires_us bigint not null
);

-- Who else may see or change a private row: kind is QUERY, RUN, TARGET …
create table access_grant (
  kind       ${text_key} not null,
  row_id     bigint not null,
  group_id   bigint references person_group (id) on delete cascade,
  person_id  bigint references person (id) on delete cascade,
  can_change boolean not null,
  can_delete boolean not null,
  check ((group_id is null) <> (person_id is null))
);
create unique index access_grant_group on access_grant (kind, row_id, group_id) where group_id is not null;
create unique index access_grant_person on access_grant (kind, row_id, person_id) where person_id is not null;
create index access_grant_of_group on access_grant (group_id, kind, row_id);
create index access_grant_of_person on access_grant (person_id, kind, row_id);

-- Written in the transaction of the change it tells of.
create table audit_entry (
  id          ${id},
  at_us       bigint not null,
  person_id   bigint references person (id) on delete set null,
  person_name text,                                  -- stays when the person is gone; null: the TOM itself
  action      ${text_key} not null,                  -- CREATE, UPDATE, DELETE, RUN, STOP, SIGN_IN …
  kind        ${text_key} not null,
  row_id      bigint,
  words       text not null
);
create index audit_entry_row on audit_entry (kind, row_id);

-- Spring Session's own tables, under its own names.
create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    ${bytes} not null,
  primary key (session_primary_id, attribute_name)
);
