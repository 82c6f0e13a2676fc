-- How well positions are known, what moves through the solar system, and where a target's values came from.

alter table alert add column position_error double precision;             -- arcsec, one sigma
alter table alert add column solar_system boolean not null default false; -- its position is where it was then

-- How far from its place something may be and still be taken for the target, in classes of three
-- sigmas of its position error: 0 up to 3 arcsec or a whole region of the sky, 1 up to 1 arcmin, 2 up
-- to 30 arcmin, 3 up to 3 degrees. Few are not 0, so that a match looks for each class apart.
alter table target add column reach integer not null default 0;
update target set reach = case
    when position_error > 3600 then 0
    when position_error > 600 then 3
    when position_error > 20 then 2
    when position_error > 1 then 1
    else 0 end
  where position_error is not null;
create index target_reach on target (reach, cell) where reach > 0;

-- The run whose alert the target was made from; null: not known, or not made from an alert.
alter table target add column created_from_run_id bigint references query_run (id) on delete set null;

-- Who gave the target its position, and when; without a time it has the one it was made with.
alter table target add column position_person_id bigint references person (id) on delete set null;
alter table target add column position_us bigint;
update target set position_us = modified_us
  where exists (select 1 from alert a where a.id = target.created_from_alert_id
    and (a.ra is null or a.ra <> target.ra or a.dec <> target.dec));
