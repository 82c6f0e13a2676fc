-- What packets need to be read and do not bring themselves: the Avro schema that a message names by
-- a number. Kept once, so that a packet can be read for ever, on any machine that has the database.

create table packet_schema (
  id   ${id},
  hash bigint not null,                              -- first 64 bits of the text's SHA-256
  text text not null
);
create unique index packet_schema_hash on packet_schema (hash);

alter table alert_raw add column schema_id bigint references packet_schema (id);
