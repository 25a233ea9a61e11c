-- The configuration of the repository as it was given with a preview; gone with the change.
alter table review_input add column config ${long_bytes};

-- Decisions are replayed newest first.
create index review_stage_by_name on review_stage (name, started_at, review_id);

-- Version 1 kept the verdict alone. A review that is still under way decides again, from inputs that are kept this time.
delete from review_stage
 where name = 'gate'
   and review_id in (select id from review where status <> 'finished');
