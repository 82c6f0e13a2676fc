-- Several processes of one TOM: which of them listen, and a reader of each for a stream that can be shared.

alter table process add column listens boolean not null default false;  -- does what a TOM does by itself
