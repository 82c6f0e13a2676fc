-- When a broker that asked to be left alone may be asked again by a schedule.

alter table query_run add column not_before_us bigint;   -- null: it asked for no wait
