-- The list in any order without looking at what its reader may not see: an index for each order that
-- begins with the permissions and ends with the owner, so that no row has to be read to know its rights.

alter table target add column name_key ${text_key} not null default '';  -- folded, of its own name
update target set name_key = coalesce(
  (select n.name_key from target_name n where n.target_id = target.id and n.main = true), '');

create index target_by_name on target (permissions, name_key, id, owner_id);
create index target_by_ra on target (permissions, ra, id, owner_id);
create index target_by_dec on target (permissions, dec, id, owner_id);
drop index target_ra;
drop index target_dec;
