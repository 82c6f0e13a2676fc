-- Measurements of a target's place that services were asked to make; one row a request.

create table photometry_request (
  id         ${id},
  target_id  bigint not null references target (id) on delete cascade,
  broker     ${text_key} not null,
  person_id  bigint references person (id) on delete set null,  -- who asked; null: the console, or somebody who is gone
  ra_deg     double precision not null,              -- the place as it was known then, ICRS
  dec_deg    double precision not null,
  pm_ra      double precision,                       -- mas/yr, with cos dec; null: no motion is known
  pm_dec     double precision,
  epoch_year double precision,
  from_us    bigint not null,
  to_us      bigint not null,
  state      ${text_key} not null,                   -- WAITING, ASKED, DONE, FAILED, CANCELLED
  handle     text,                                   -- the service's own; null: it has not taken it
  asked_us   bigint not null,
  next_us    bigint not null,                        -- when it is gone on with, at the earliest
  looks      bigint not null,                        -- how often it was gone on with since it moved
  leased_us  bigint,                                 -- since when a process works on it
  ended_us   bigint,
  points     bigint not null,
  fresh      bigint not null,
  words      text not null
);
create index photometry_request_target on photometry_request (target_id);
create index photometry_request_next on photometry_request (next_us) where state in ('WAITING', 'ASKED');
create index photometry_request_person on photometry_request (person_id) where person_id is not null;
create unique index photometry_request_same on photometry_request (target_id, broker, from_us, to_us)
  where state in ('WAITING', 'ASKED');
