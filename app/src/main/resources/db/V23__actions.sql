-- What is done by itself with each alert that a saved query keeps.

create table query_action (
  query_id     bigint primary key references broker_query (id) on delete cascade,
  make_targets boolean not null,
  to_list      boolean not null,
  list_id      bigint references target_list (id) on delete set null,  -- null of to_list: the list is gone
  webhook      text,                                 -- an address; null: none is told
  secret       text,                                 -- sealed by the project's key
  person_id    bigint references person (id) on delete set null,  -- with whose rights
  console      boolean not null,                     -- set from the console: nobody's rights
  paused       boolean not null,
  words        text not null,                        -- why it is paused; '': it is not
  after_run    bigint not null,                      -- of runs up to this one only those with a place count
  unseen       bigint not null,                      -- alerts left out since that person may not see them
  set_us       bigint not null
);
create index query_action_list on query_action (list_id) where list_id is not null;
create index query_action_person on query_action (person_id) where person_id is not null;

-- How far each run's rows have been taken up.
create table query_action_place (
  query_id bigint not null references query_action (query_id) on delete cascade,
  run_id   bigint not null references query_run (id) on delete cascade,
  seq      bigint not null,                          -- the last row that was; 0: none yet
  primary key (query_id, run_id)
);
create index query_action_place_run on query_action_place (run_id);

-- One thing to be done with one alert, and what came of it.
create table action_delivery (
  id        ${id},
  query_id  bigint not null references broker_query (id) on delete cascade,
  kind      ${text_key} not null,                    -- TARGET, WEBHOOK
  test      boolean not null,
  alert_id  bigint references alert (id) on delete set null,  -- null: no longer kept, or a test of none
  run_id    bigint references query_run (id) on delete set null,
  mark      ${text_key},                             -- NEW, UPDATED; null: a test
  filter_id bigint,                                  -- by which the alert was kept
  lane      ${text_key} not null,                    -- what is of one lane is done one after the other
  state     ${text_key} not null,                    -- WAITING, DONE, FAILED, CANCELLED
  since_us  bigint not null,                         -- its day begins here
  next_us   bigint not null,                         -- when it is tried at the earliest
  tries     integer not null,
  tried_us  bigint,
  ended_us  bigint,
  status    integer,                                 -- what a webhook answered last
  answer    text not null,                           -- the beginning of that
  words     text not null,                           -- what came of the last try
  target_id bigint references target (id) on delete set null
);
-- Begins with the alert, since deleting one looks for it. Tests have no mark: they are not held to it.
create unique index action_delivery_once on action_delivery (alert_id, query_id, kind, mark);
create index action_delivery_query on action_delivery (query_id, id);
create index action_delivery_due on action_delivery (lane, next_us) where state = 'WAITING';
create index action_delivery_run on action_delivery (run_id);
create index action_delivery_target on action_delivery (target_id) where target_id is not null;

create table action_lane (
  lane       ${text_key} primary key,
  held_us    bigint,                                 -- until then a process works on it; null: none does
  turn_us    bigint not null,                        -- when it was worked on last
  failures   integer not null,                       -- in a row
  not_before bigint                                  -- put off until then by them
);
