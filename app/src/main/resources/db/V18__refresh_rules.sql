-- Which targets are kept up to date: asked about by the TOM itself, time and again.

create table target_refresh_rule (
  target_id     bigint primary key references target (id) on delete cascade,
  every_minutes integer not null,
  next_us       bigint not null,                     -- when it is due
  person_id     bigint references person (id) on delete set null,  -- who set it; null: the console, or gone
  set_us        bigint not null
);
create index target_refresh_rule_next on target_refresh_rule (next_us);
create index target_refresh_rule_person on target_refresh_rule (person_id) where person_id is not null;
