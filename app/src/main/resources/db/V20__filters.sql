-- Filters of saved queries: each version that was ever set, since alerts say by which they were kept.

create table alert_filter (
  id        ${id},
  query_id  bigint references broker_query (id) on delete set null,  -- null: the query is gone
  version   integer not null,                    -- counts the query's filters, from 1
  words     text not null,                       -- as somebody wrote it
  person_id bigint references person (id) on delete set null,  -- who; null: the console, or gone
  set_us    bigint not null
);
create unique index alert_filter_version on alert_filter (query_id, version);

alter table broker_query add column filter_id bigint references alert_filter (id) on delete set null;

alter table query_run add column filter_id bigint;                    -- null: it keeps all
alter table query_run add column dropped bigint not null default 0;   -- received, and not kept by the filter
alter table query_run add column unknown bigint not null default 0;   -- received, and not told enough for it

alter table run_alert add column filter_id bigint;                    -- by which the alert was kept; null: by none
create index run_alert_filter on run_alert (alert_id) where filter_id is not null;

-- The first alerts that a run's filter did not keep, and why; the run counts all.
create table run_passed_over (
  run_id        bigint not null references query_run (id) on delete cascade,
  seq           integer not null,
  outcome       ${text_key} not null,            -- DROP, UNKNOWN
  alert_id      text not null,
  name          text,
  restricted_to ${text_key},                     -- the group that alone may see it; null: who sees the run
  filter_id     bigint not null,
  why           text not null,                   -- JSON: the filter part by part
  primary key (run_id, seq)
);
