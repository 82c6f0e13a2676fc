-- Lists of objects that services give out, kept here, and how their updates went.

create table catalogue (
  name       ${text_key} primary key,                -- the module's
  since_us   bigint,                                 -- when everything was last read from the service
  tried_us   bigint,                                 -- when the service was last asked
  updated_us bigint,                                 -- the last update that came to its end, of a file too
  good       bigint not null,                        -- rows of that update
  bad        bigint not null,
  changed    bigint not null,                        -- entries that were new or other than before
  words      text not null,                          -- what was said of that update
  failed_us  bigint,                                 -- the last failure; null: none since the last update
  failure    text,
  leased_us  bigint                                  -- since when a process reads it, said again as it goes on
);

create table catalogue_entry (
  catalogue       ${text_key} not null,
  entry           ${text_key} not null,              -- the service's own id, which stays
  prefix          ${text_key} not null,              -- AT, SN …; may change; '': none
  designation     text not null,                     -- 2020lto
  designation_key ${text_key} not null,              -- folded
  ra              double precision not null,         -- degrees, ICRS
  dec             double precision not null,
  cell            bigint not null,                   -- S2 leaf cell
  type            text,
  redshift        double precision,
  discovered_us   bigint,
  reported_by     text,                              -- the group
  found_by        text,                              -- the survey
  reporters       text,                              -- the people
  aliases         text not null,                     -- one a line
  page            text,
  modified_us     bigint,                            -- when the service changed it; what is older never wins
  primary key (catalogue, entry)
);
create index catalogue_entry_cell on catalogue_entry (cell);
create index catalogue_entry_designation on catalogue_entry (catalogue, designation_key);
