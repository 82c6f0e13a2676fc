-- Targets, their names, and what was measured of them.

create table target (
  id                    ${id},
  name                  text not null,
  type                  ${text_key} not null,        -- SIDEREAL, NON_SIDEREAL
  permissions           ${text_key} not null,        -- PRIVATE, PUBLIC, OPEN
  owner_id              bigint references person (id) on delete set null,
  version               bigint not null,
  created_us            bigint not null,
  modified_us           bigint not null,
  ra                    double precision,            -- degrees, ICRS, at the epoch
  dec                   double precision,
  cell                  bigint,                      -- S2 leaf cell of where it is at J2025.0
  fast                  boolean not null,            -- moves more than 100 mas/yr
  epoch                 double precision,            -- Julian years
  parallax              double precision,            -- mas
  pm_ra                 double precision,            -- mas/yr, with cos dec
  pm_dec                double precision,            -- mas/yr
  position_error        double precision,            -- arcsec, one sigma
  distance              double precision,            -- pc
  distance_err          double precision,            -- pc
  scheme                ${text_key},                 -- MPC_MINOR_PLANET, MPC_COMET, JPL_MAJOR_PLANET
  epoch_of_elements     double precision,            -- MJD, TDB
  mean_anomaly          double precision,            -- degrees, as the angles below, J2000
  arg_of_perihelion     double precision,
  lng_asc_node          double precision,
  inclination           double precision,
  eccentricity          double precision,
  mean_daily_motion     double precision,            -- degrees/day
  semimajor_axis        double precision,            -- au
  epoch_of_perihelion   double precision,            -- MJD, TDB
  perihdist             double precision,            -- au
  ephemeris_period      double precision,            -- days
  ephemeris_period_err  double precision,
  ephemeris_epoch       double precision,
  ephemeris_epoch_err   double precision,
  abs_mag               double precision,
  slope                 double precision,
  note                  text,                        -- why it is here, in a person's words
  created_from_alert_id bigint references alert (id) on delete set null
);
create index target_cell on target (fast, cell) where cell is not null;
create index target_ra on target (ra, id);
create index target_dec on target (dec, id);
create index target_permissions on target (permissions, id);
create index target_owner on target (owner_id, id);

-- A target's own name (main) and its aliases; name_key is folded and unique among all of them.
create table target_name (
  id         ${id},
  target_id  bigint not null references target (id) on delete cascade,
  name       text not null,
  name_key   ${text_key} not null unique,
  main       boolean not null,
  source     text,
  created_us bigint not null
);
create index target_name_target on target_name (target_id);
create unique index target_name_main on target_name (target_id) where main;

-- target_name_search (rowid = target_name.id, name_key): names by any three letters in a row.
${name_search}

create table target_extra (
  target_id bigint not null references target (id) on delete cascade,
  key       ${text_key} not null,
  value     text not null,
  number    double precision,
  truth     boolean,
  time_us   bigint,
  source    text,
  primary key (target_id, key)
);
create index target_extra_key on target_extra (key, number);

create table target_list (
  id          ${id},
  name        text not null,
  owner_id    bigint references person (id) on delete set null,
  permissions ${text_key} not null,
  version     bigint not null,
  created_us  bigint not null,
  modified_us bigint not null
);

create table target_list_entry (
  list_id   bigint not null references target_list (id) on delete cascade,
  target_id bigint not null references target (id) on delete cascade,
  added_us  bigint not null,
  primary key (list_id, target_id)
);
create index target_list_entry_target on target_list_entry (target_id);

create table target_alert (
  target_id bigint not null references target (id) on delete cascade,
  alert_id  bigint not null references alert (id) on delete cascade,
  how       ${text_key} not null,                    -- MADE_FROM, SAME_NAME, POSITION, LINKED
  linked_us bigint not null,
  person_id bigint references person (id) on delete set null,
  primary key (target_id, alert_id)
);
create index target_alert_alert on target_alert (alert_id);

-- One reduced measurement; told by several sources it is still one row.
create table datum (
  id           ${id},
  target_id    bigint not null references target (id) on delete cascade,
  kind         ${text_key} not null,                 -- PHOTOMETRY, SPECTROSCOPY, ASTROMETRY
  identity     ${text_key} not null,                 -- survey and its id, else source and its id
  observed_us  bigint not null,
  time_text    text,                                 -- the number as it was given
  time_scale   ${text_key},                          -- UTC, TAI, TT, TDB, TCB, HJD, BJD; null: unknown
  time_ref     ${text_key},                          -- START, MID, EXPOSURE; null: unknown
  series       ${text_key} not null,                 -- DIFFERENCE, TOTAL, FORCED, UNKNOWN: never joined
  band         ${text_key},
  mag          double precision,                     -- null: a limit, or flux alone
  mag_error    double precision,
  mag_limit    double precision,
  limit_sigmas double precision,
  mag_system   ${text_key},
  negative     boolean not null,                     -- the source is fainter than its reference
  flux         double precision,                     -- signed
  flux_error   double precision,
  flux_unit    text,
  telescope    text,
  instrument   text,
  detail       text,                                 -- JSON: what has no column
  permissions  ${text_key} not null,                 -- PRIVATE (as the target), PUBLIC …
  created_us   bigint not null,
  unique (target_id, identity)
);
create index datum_time on datum (target_id, kind, observed_us);

create table datum_source (
  datum_id     bigint not null references datum (id) on delete cascade,
  source       ${text_key} not null,                 -- the broker or file
  source_id    ${text_key} not null,
  alert_id     bigint references alert (id) on delete set null,
  retrieved_us bigint not null,
  primary key (datum_id, source, source_id)
);
