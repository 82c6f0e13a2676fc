-- Saved queries, their runs, and the alerts that came.

create table broker_query (
  id          ${id},
  name        text not null,
  name_key    ${text_key} not null,                  -- folded, for searching
  broker      ${text_key} not null,
  parameters  text not null,                         -- JSON, member = form field
  owner_id    bigint references person (id) on delete set null,
  permissions ${text_key} not null,                  -- PRIVATE, PUBLIC, OPEN
  version     bigint not null,
  created_us  bigint not null,
  modified_us bigint not null,
  last_run_us bigint
);
create index broker_query_owner on broker_query (owner_id);

create table query_run (
  id             ${id},
  query_id       bigint references broker_query (id) on delete set null,
  query_name     text,                               -- as it was when run; null: run without saving
  broker         ${text_key} not null,
  parameters     text not null,
  module_version text not null,
  owner_id       bigint references person (id) on delete set null,
  permissions    ${text_key} not null,
  started_us     bigint not null,
  finished_us    bigint,
  first_row_us   bigint,                             -- when the first row was stored
  state          ${text_key} not null,               -- running complete limited stopped failed interrupted
  error_kind     ${text_key},
  error          text,                               -- in words
  error_uri      text,
  received       bigint not null,
  bad            bigint not null,
  kept           bigint not null,
  fresh          bigint not null,                    -- rows that are NEW
  updated        bigint not null                     -- rows that are UPDATED
);
create index query_run_query on query_run (query_id, id);
create index query_run_state on query_run (state);

-- What the module said beside its alerts.
create table run_note (
  run_id bigint not null references query_run (id) on delete cascade,
  seq    integer not null,
  words  text not null,
  primary key (run_id, seq)
);

-- Elements that could not be used; the first of them, the run counts all.
create table run_bad (
  run_id   bigint not null references query_run (id) on delete cascade,
  seq      integer not null,
  position bigint not null,                          -- which element of the answer, from 1; 0: not known
  member   text,
  value    text,
  reason   text not null,
  primary key (run_id, seq)
);

-- Identity: broker, its alert id, the observed time, the content. One unique index and the sky cell,
-- no other random key: a second one halves the rate at three million rows.
create table alert (
  id           ${id},
  broker       ${text_key} not null,
  alert_id     ${text_key} not null,
  observed_us  bigint not null,                      -- smallest bigint: no time
  hash         bigint not null,                      -- first 64 bits of the content's SHA-256
  name         text,
  name_key     ${text_key},                          -- folded, for filtering rows
  ra           double precision,                     -- degrees, ICRS
  dec          double precision,
  cell         bigint,                               -- S2 leaf cell of the position
  mag          double precision,
  mag_error    double precision,
  mag_kind     ${text_key},                          -- DIFFERENCE, TOTAL, LIMIT, UNKNOWN
  mag_system   ${text_key},
  band         ${text_key},
  score        double precision,
  score_name   text,
  url          text,
  extras       text,                                 -- JSON: aliases and extras
  retrieved_us bigint not null,
  stored_us    bigint not null,
  visibility   ${text_key} not null                  -- RUN: to whom may see a run that has it; PUBLIC: any person
);
create unique index alert_identity on alert (alert_id, broker, observed_us, hash);
create index alert_cell on alert (cell) where cell is not null;

create table alert_raw (
  alert_id       bigint not null primary key references alert (id) on delete cascade,
  bytes          ${bytes} not null,
  encoding       ${text_key} not null,               -- zstd, plain
  dictionary_id  bigint,
  size           bigint not null,                    -- of the packet itself
  media_type     text not null,
  schema_name    text,
  origin         ${text_key} not null,               -- RECEIVED, RENDERED
  module_version text not null
);

create table run_alert (
  run_id   bigint not null references query_run (id) on delete cascade,
  seq      bigint not null,                          -- order of arrival, from 1
  alert_id bigint not null references alert (id) on delete cascade,
  mark     ${text_key} not null,                     -- NEW, UPDATED, SEEN
  primary key (run_id, seq)
);
create unique index run_alert_alert on run_alert (alert_id, run_id);

-- Retention leaves a trace.
create table alert_deletion (
  id         ${id},
  at_us      bigint not null,
  broker     ${text_key} not null,
  alerts     bigint not null,
  until_us   bigint not null,                        -- alerts stored before this time
  words      text not null
);
