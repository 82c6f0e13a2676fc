-- Saved queries that are listened to: a run of each is under way at all times, unless it is paused.

create table listening (
  query_id   bigint not null primary key references broker_query (id) on delete cascade,
  person_id  bigint references person (id) on delete cascade,  -- whose runs they are
  console    boolean not null,                   -- they are the console's
  paused     boolean not null,
  per_second double precision,                   -- alerts that are read at most; null: as fast as they come
  since_us   bigint not null,                    -- when somebody began to listen
  run_id     bigint,                             -- the last run that was started for it
  failures   integer not null,                   -- runs in a row that failed
  next_us    bigint not null,                    -- when the next run may begin at the earliest
  words      text not null                       -- why it does not go on, or ""
);
