-- The order of the titles together with what a search filters by: a page of results is found in the index alone.
drop index course_instance_by_name_en;
drop index course_instance_by_name_it;
drop index course_instance_by_name_fr;
create index course_instance_by_name_en on course_instance (institution, academic_year, name_en collate "und-x-icu", id)
  include (state, level, credits, term, terms, language, unit, field, programme);
create index course_instance_by_name_it on course_instance (institution, academic_year, name_it collate "und-x-icu", id)
  include (state, level, credits, term, terms, language, unit, field, programme);
create index course_instance_by_name_fr on course_instance (institution, academic_year, name_fr collate "und-x-icu", id)
  include (state, level, credits, term, terms, language, unit, field, programme);
