-- What messages say of themselves, and of which event they are.

alter table alert add column kind ${text_key};     -- UPDATE, RETRACTION, WITHDRAWAL; null: news
alter table alert add column reality ${text_key};  -- TEST, MOCK and so on; null: observed

-- Notices said so in their names and extras until now.
update alert set
    kind = case when name like '%(retracted)%' then 'RETRACTION' end,
    reality = case when name like '%(test)%' then 'TEST' end,
    name = replace(replace(name, ' (retracted)', ''), ' (test)', ''),
    name_key = replace(replace(name_key, 'retracted', ''), 'test', '')
  where name like '% (retracted)' or name like '% (test)';

-- Few take anything back; who looks for these does not read all the others.
create index alert_taken_back on alert (stored_us) where kind in ('RETRACTION', 'WITHDRAWAL');

-- The events that an alert names. Detections name none.
create table alert_event (
  event_key ${text_key} not null,                  -- the folded name
  alert_id  bigint not null references alert (id) on delete cascade,
  place     integer not null,                      -- among the alert's own, from 0; -1: it only refers to it
  sent_us   bigint,                                -- when the message was sent; null: not told
  primary key (event_key, alert_id)
);
create index alert_event_alert on alert_event (alert_id);
