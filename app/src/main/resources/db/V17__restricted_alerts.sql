-- Whole alerts that a survey keeps to a group of people.

alter table alert add column restricted_to text;   -- the group that alone may see it; null: who sees a run that has it

-- How many alerts of a run are kept to which group, so that a run without any is read as before.
create table run_restriction (
  run_id        bigint not null references query_run (id) on delete cascade,
  restricted_to ${text_key} not null,
  alerts        bigint not null,                     -- those that are still kept
  primary key (run_id, restricted_to)
);
