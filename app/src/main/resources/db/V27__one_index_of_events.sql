-- Which notices are of one event, and what takes it back, is told by alert_event and by the alert
-- alone; sky_map_notice has the alerts that tell of a map, and nothing else.

-- Notices that came before there was an index of events.
insert into alert_event (event_key, alert_id, place, sent_us)
  select n.event_key, n.alert_id, 0, n.sent_us from sky_map_notice n
    where n.event_key is not null
      and not exists (select 1 from alert_event e where e.alert_id = n.alert_id);
update alert set kind = 'RETRACTION'
  where kind is null
    and id in (select n.alert_id from sky_map_notice n where n.retracted = true);

delete from sky_map_notice where state = 'NONE';
drop index sky_map_notice_event;
alter table sky_map_notice drop column event_key;
alter table sky_map_notice drop column retracted;
alter table sky_map_notice drop column sent_us;
