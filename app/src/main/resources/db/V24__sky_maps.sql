-- Sky maps that notices tell of, and which notices are of one event.

create table sky_map (
  id             ${id},
  sha256         ${text_key} not null,               -- of the file as it came
  size           bigint not null,                    -- of that, bytes
  bytes          ${bytes},                           -- the file, if it was fetched; null: it lies in packets
  object         text not null,                      -- what the map calls the event; '': nothing
  creator        text not null,
  made           text not null,                      -- as the file has it
  area_half      double precision not null,          -- square degrees of the smallest region with 50 %
  area_ninety    double precision not null,
  distance       double precision,                   -- Mpc
  distance_error double precision,
  read_us        bigint not null
);
create unique index sky_map_sha256 on sky_map (sha256);

-- Alerts that tell of a map, or take an event back. Few: the ordinary alert has no row here.
create table sky_map_notice (
  alert_id  bigint primary key references alert (id) on delete cascade,
  event_key ${text_key},                             -- the event's name, folded
  retracted boolean not null,
  address   text,                                    -- where the map is; null: in the packet, or there is none
  sent_us   bigint not null,
  state     ${text_key} not null,                    -- WAITING, OFFERED, READ, FAILED, NONE
  map_id    bigint references sky_map (id),
  words     text not null,                           -- why it could not be read
  leased_us bigint                                   -- since then a process works on it
);
create index sky_map_notice_event on sky_map_notice (event_key) where event_key is not null;
create index sky_map_notice_waiting on sky_map_notice (alert_id) where state = 'WAITING';
create index sky_map_notice_map on sky_map_notice (map_id) where map_id is not null;
