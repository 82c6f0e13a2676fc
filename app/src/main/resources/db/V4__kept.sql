-- Who carries a run, what of it has been deleted, and how much its packets take.

-- A process of this TOM that carries runs, or did.
create table process (
  id      ${id},
  host    ${text_key} not null,                      -- where its pid means something
  pid     bigint not null,
  born_us bigint not null,                           -- its start, as the system tells it; 0: not told
  beat_us bigint not null                            -- told every few seconds while it carries runs
);

alter table query_run add column process_id bigint references process (id) on delete set null;
alter table query_run add column stop_asked boolean not null default false;
alter table query_run add column paused text;        -- why it waits, in words; null: it does not
alter table query_run add column stored_bytes bigint not null default 0;  -- of packets that it was the first to have
alter table query_run add column deleted bigint not null default 0;       -- rows that are no longer kept
alter table query_run add column deleted_us bigint;
alter table query_run add column deleted_words text;
create index query_run_process on query_run (process_id) where process_id is not null;

alter table alert_deletion add column bytes bigint not null default 0;

-- What was stored before bytes were counted is told of the first run.
update query_run set stored_bytes = (select coalesce(sum(length(bytes)), 0) from alert_raw)
  where id = (select min(id) from query_run);

-- An alert that a run or a target has just taken up must not be deleted at the same moment: the
-- deletion fails and looks again. With "on delete cascade" the new row would vanish in silence.
create table run_alert_kept (
  run_id   bigint not null references query_run (id) on delete cascade,
  seq      bigint not null,
  alert_id bigint not null references alert (id),
  mark     ${text_key} not null,
  primary key (run_id, seq)
);
insert into run_alert_kept (run_id, seq, alert_id, mark)
  select run_id, seq, alert_id, mark from run_alert order by run_id, seq;
drop table run_alert;
alter table run_alert_kept rename to run_alert;
create unique index run_alert_alert on run_alert (alert_id, run_id);

create table target_alert_kept (
  target_id bigint not null references target (id) on delete cascade,
  alert_id  bigint not null references alert (id),
  how       ${text_key} not null,
  linked_us bigint not null,
  person_id bigint references person (id) on delete set null,
  primary key (target_id, alert_id)
);
insert into target_alert_kept (target_id, alert_id, how, linked_us, person_id)
  select target_id, alert_id, how, linked_us, person_id from target_alert;
drop table target_alert;
alter table target_alert_kept rename to target_alert;
create index target_alert_alert on target_alert (alert_id);

-- Deleting an alert looks for what names it: without these, in whole tables.
create index target_created_from on target (created_from_alert_id)
  where created_from_alert_id is not null;
create index datum_source_alert on datum_source (alert_id) where alert_id is not null;
