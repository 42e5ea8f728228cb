-- The mail server was handed a letter and its answer was lost: nobody knows whether it went out, so it is not sent again by itself.
alter table message drop constraint message_state_check;
alter table message add constraint message_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'unknown', 'kept'));
create index message_troubled on message (institution, settled_at) where state in ('failed', 'unknown');

-- A mail server said that this address does not exist; cleared when it is corrected.
alter table person add column doubtful boolean not null default false;
create index person_by_email on person (institution, lower(email)) where email is not null;

-- In which time zone a person reads pages that belong to no office; their office's where they have chosen none.
alter table account add column zone text check (length(zone) between 3 and 60);

drop function person_of_session;
-- Who is behind a session, and what they are in one institution today: asked at every request, so in one round trip.
-- A coordinator of a school coordinates what is below it: its departments and all their courses of study.
create function person_of_session(wanted_hash text, wanted_institution uuid, moment timestamptz, idle_since timestamptz)
returns table (session_id uuid, account_id uuid, account_name text, account_language text, account_zone text, roles jsonb, mandates jsonb, offices jsonb)
language plpgsql as $$
declare
  kept session%rowtype;
  today date := (moment at time zone coalesce((select i.zone from institution i where i.id = wanted_institution), 'UTC'))::date;
begin
  select s.* into kept from session s
    where s.secret_hash = wanted_hash and s.revoked_at is null and s.expires_at > moment and s.seen_at > idle_since;
  if kept.id is null then return; end if;
  update session s set seen_at = moment where s.id = kept.id and s.seen_at < moment - interval '1 minute';
  perform set_config('app.account', kept.account::text, true), set_config('app.institution', wanted_institution::text, true);
  return query select kept.id, a.id, a.name, a.language, a.zone,
    coalesce((
      select jsonb_agg(jsonb_build_object('role', r.role, 'partners', r.partners, 'units',
        case when r.role = 'coordinator' then coalesce((
          with recursive below as (
            select u.id from unit u where u.institution = wanted_institution and u.id = any (r.units)
            union select u.id from unit u join below b on u.parent = b.id where u.institution = wanted_institution
          )
          select jsonb_agg(answered.id) from (
            select b.id from below b
            union select c.id from course_of_study c join below b on c.unit = b.id where c.institution = wanted_institution
            union select unnest(r.courses_of_study)
          ) answered
        ), '[]') else '[]' end) order by r.role)
      from held_role r
      where r.account = a.id and r.institution = wanted_institution and r.ended_at is null
        and r.since <= today and coalesce(r.until >= today, true)
    ), '[]'),
    coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'office', m.office, 'acts', m.acts, 'types', m.types) order by m.office, m.id)
      from mandate m
      where m.account = a.id and m.institution = wanted_institution and m.ended_at is null
        and m.since <= today and coalesce(m.until >= today, true)
    ), '[]'),
    coalesce((
      select jsonb_agg(jsonb_build_object('slug', i.slug, 'name', i.name, 'languages', i.languages, 'zone', i.zone, 'roles', held.roles) order by i.slug)
      from institution i join (
        select r.institution, jsonb_agg(r.role order by r.role) roles
        from held_role r join institution o on o.id = r.institution
        where r.account = a.id and r.ended_at is null
          and r.since <= (moment at time zone o.zone)::date and coalesce(r.until >= (moment at time zone o.zone)::date, true)
        group by r.institution
      ) held on held.institution = i.id
    ), '[]')
  from account a where a.id = kept.account and a.blocked_at is null;
end $$;
