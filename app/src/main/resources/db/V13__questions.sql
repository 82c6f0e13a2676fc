-- Questions to all brokers at once; each broker's part is a run of its own.

create table question (
  id       ${id},
  owner_id bigint references person (id) on delete set null,
  asked_us bigint not null,
  asked    text not null              -- JSON, member = form field
);
create index question_owner on question (owner_id, id);

create table question_part (
  question_id bigint not null references question (id) on delete cascade,
  seq         integer not null,       -- the order of the modules when it was asked
  broker      ${text_key} not null,
  state       ${text_key} not null,   -- WAITING, STARTED, LEFT_OUT, FAILED
  run_id      bigint references query_run (id) on delete set null,
  words       text not null,          -- why it was left out or failed
  primary key (question_id, seq)
);
create index question_part_run on question_part (run_id);
