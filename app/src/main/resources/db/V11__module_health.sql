-- How fetches of broker modules went, and what the answers of their services look like.

create table module_fetch (
  id        ${id},
  module    ${text_key} not null,
  version   text not null,
  ended_us  bigint not null,
  good      boolean not null,
  outcome   ${text_key} not null,     -- COMPLETE, LIMITED, STOPPED, or the kind of failure
  words     text,                     -- of a failure
  first_us  bigint,                   -- from the first question until its answer began
  took_us   bigint not null,
  rate_left text                      -- as the service counts; null: it did not say
);
create index module_fetch_module on module_fetch (module, good, id);
create index module_fetch_ended on module_fetch (ended_us);

create table answer_shape (
  id          ${id},
  module      ${text_key} not null,
  kind        ${text_key} not null,   -- what the module reads the answers as, and of which address
  history     text not null,          -- what they look like, and what speaks against it; JSON
  since_us    bigint not null,
  seen_us     bigint not null,
  drifted_us  bigint,                 -- since when they are other than usual; null: they are not
  packet      ${bytes},               -- one that showed it, or its beginning
  accepted_us bigint,                 -- when somebody last said that the other is usual now
  accepted_by text
);
create unique index answer_shape_kind on answer_shape (module, kind);

create table answer_change (
  id       ${id},
  shape_id bigint not null references answer_shape (id) on delete cascade,
  told_us  bigint not null,
  alarm    boolean not null,
  words    text not null
);
create index answer_change_shape on answer_change (shape_id, told_us);
