-- What a person asks for goes before what rules ask for.

alter table target_refresh add column by_rule boolean not null default false;
drop index target_refresh_waiting;
create index target_refresh_waiting on target_refresh (by_rule, asked_us) where state = 'WAITING';
