-- When saved queries run by themselves: one row a query. What came of it stands in query_run.

create table query_schedule (
  query_id    bigint primary key references broker_query (id) on delete cascade,
  kind        ${text_key} not null,                  -- EVERY, CRON, DUSK
  minutes     integer,                               -- of EVERY
  cron        text,                                  -- of CRON: five fields, UTC
  site        text,                                  -- of DUSK: what people call it
  longitude   double precision,                      -- degrees, east is positive
  latitude    double precision,                      -- degrees, north is positive
  twilight    ${text_key},                           -- CIVIL, NAUTICAL, ASTRONOMICAL
  offset_min  integer,                               -- minutes after dusk; negative: before
  catch_up    boolean not null,                      -- whether a turn that nobody was up for is made up
  paused      boolean not null,
  words       text not null,                         -- what was said of the last turn; '': it ran
  person_id   bigint references person (id) on delete set null,  -- whose runs they are
  console     boolean not null,                      -- set from the console: nobody's runs
  set_us      bigint not null
);
create index query_schedule_person on query_schedule (person_id) where person_id is not null;

alter table query_run add column scheduled boolean not null default false;
create index query_run_scheduled on query_run (broker, started_us) where scheduled = true;

-- db-scheduler's own table; its times, as all here, are microseconds since 1970, UTC.
create table scheduled_tasks (
  task_name            ${text_key} not null,
  task_instance        ${text_key} not null,
  task_data            ${bytes},
  execution_time       bigint not null,
  picked               boolean not null,
  picked_by            text,
  last_success         bigint,
  last_failure         bigint,
  consecutive_failures integer,
  last_heartbeat       bigint,
  version              bigint not null,
  priority             integer,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat) where last_heartbeat is not null;
