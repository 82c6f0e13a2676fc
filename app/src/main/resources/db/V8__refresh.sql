-- Photometry that targets' names and alerts are asked about: one row a target and a broker, of the last time.

create table target_refresh (
  target_id bigint not null references target (id) on delete cascade,
  broker    ${text_key} not null,                    -- '': whom to ask is still to be found out
  object    text,                                    -- the name it is asked by; null: by its alert
  alert_id  bigint references alert (id) on delete set null,
  state     ${text_key} not null,                    -- WAITING, DONE, FAILED
  asked_us  bigint not null,
  leased_us bigint,                                  -- since when a process works on it
  ended_us  bigint,
  points    bigint not null,
  fresh     bigint not null,
  words     text not null,
  primary key (target_id, broker)
);
create index target_refresh_waiting on target_refresh (asked_us) where state = 'WAITING';
create index target_refresh_alert on target_refresh (alert_id) where alert_id is not null;

alter table datum add column exposure_s double precision;
alter table datum add column restricted_to text;     -- the group that alone may see it; null: who sees the target
