-- The words by which a student is found, folded once instead of for every row at every search.
alter table nomination add column found_by text not null
  generated always as (folded(family_name || ' ' || given_names || ' ' || email || ' ' || coalesce(esi, ''))) stored;

-- Results are read and counted by transcript.
create index transcript_result_of on transcript_result (institution, transcript);
