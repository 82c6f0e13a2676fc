-- Streams of saved queries: where each goes on, and the messages that could not be used.

create table query_stream (
  id        ${id},
  query_id  bigint not null references broker_query (id) on delete cascade,
  person_id bigint references person (id) on delete cascade,  -- with whose own account; null: the TOM's
  name      ${text_key} not null,                -- what services are told of who reads: no other has it
  begun_us  bigint not null
);
create unique index query_stream_whose on query_stream (query_id, coalesce(person_id, 0));
create unique index query_stream_name on query_stream (name);

create table stream_position (
  stream_id     bigint not null references query_stream (id) on delete cascade,
  partition_key ${text_key} not null,            -- as the module names it: topic/3
  next          bigint not null,                 -- what is to be read next there
  generation    bigint not null,                 -- counts who took it up; only the latest moves it
  changed_us    bigint not null,
  primary key (stream_id, partition_key)
);

-- A message stays until somebody has it read again with success, or throws it away.
create table dead_letter (
  id            ${id},
  query_id      bigint not null references broker_query (id) on delete cascade,
  stream_id     bigint not null references query_stream (id) on delete cascade,
  run_id        bigint references query_run (id) on delete set null,
  partition_key ${text_key} not null,
  next          bigint not null,                 -- where its stream goes on behind it
  hash          bigint not null,                 -- first 64 bits of the bytes' SHA-256
  reason        text not null,
  bytes         ${bytes},                        -- null: its module could not tell them
  encoding      ${text_key},                     -- zstd, plain
  size          bigint not null,                 -- of the message itself
  media_type    text,
  schema_id     bigint references packet_schema (id),
  received_us   bigint not null,
  tried         integer not null,                -- how often it was read again, in vain
  tried_us      bigint
);
create unique index dead_letter_once on dead_letter (stream_id, partition_key, next, hash);
create index dead_letter_query on dead_letter (query_id, id);
