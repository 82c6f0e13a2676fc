-- Runs are listed, searched by the name they had, and known by when their last row came.
alter table query_run add column name_key ${text_key};       -- query_name folded, for searching
alter table query_run add column last_row_us bigint;         -- when the last row was stored

update query_run
  set name_key = lower(replace(replace(replace(query_name, ' ', ''), '-', ''), '_', ''))
  where query_name is not null;
update query_run set last_row_us = coalesce(finished_us, first_row_us, started_us) where kept > 0;

create index query_run_last_row on query_run (last_row_us) where last_row_us is not null;
create index query_run_broker on query_run (broker, id);
