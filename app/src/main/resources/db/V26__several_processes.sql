-- Several processes of one TOM: which of them listen, and who reads what of a stream that is shared.

alter table process add column listens boolean not null default false;  -- does what a TOM does by itself

alter table stream_position add column run_id bigint references query_run (id) on delete set null;  -- which took it up last

-- Who reads a query that is listened to: each process that listens, or one for all of them.
create table listening_reader (
  query_id   bigint not null references listening (query_id) on delete cascade,
  slot       bigint not null,                    -- the number of its process; 0: whichever comes first
  run_id     bigint,                             -- the last run that was started for it
  failures   integer not null,                   -- runs in a row that failed
  next_us    bigint not null,                    -- when the next run may begin at the earliest
  words      text not null,                      -- why it does not go on, or ""
  told_us    bigint,                             -- when the following was told last; null: never
  rate       double precision,                   -- alerts a second, of late
  behind     bigint,                             -- messages that are there and have not been read; null: not known
  message_us bigint,                             -- when the last message was read; null: none was
  heartbeat_us bigint,                           -- when the service last showed that it lives; null: it does not tell
  delays     text,                               -- how long alerts took: counts by steps of time
  primary key (query_id, slot)
);

alter table listening add column begun_us bigint not null default 0;  -- when it was begun or gone on with last
alter table listening drop column run_id;
alter table listening drop column failures;
alter table listening drop column next_us;
