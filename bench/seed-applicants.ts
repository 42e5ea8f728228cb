import { createHash } from 'node:crypto'
import type pg from 'pg'

/** The secret of the link by which the nth student takes up the application. */
export const secretOf = (n: number): string => `applicant-${n}-of-the-night`

/**
 * So many nominated students of one partner, each with an open application and a link that was mailed; and a rulebook that asks for one
 * paper and names no date.
 */
export async function seedApplicants(database: pg.Client, slug: string, count: number): Promise<void> {
  const of = `(select id from institution where slug = '${slug}')`
  await database.query(`insert into rule_record (institution, kind, key, label, content, origin, changed_at)
    values (${of}, 'requirement', 'passport', '{"en": "Passport or identity card"}',
      '{"direction": "incoming", "subject": "application", "strength": "required", "owedBy": "student", "document": "identity"}',
      '{"kind": "invented"}', now())`)
  await database.query(`with partner as (
      insert into organisation (kind, name, names, country) values ('higher-education', 'Partner of the night', '{"en": "Partner of the night"}', 'DE') returning id),
    agreement as (
      insert into agreement (institution, code, type, state, title, terms, partners, partner_name, country, starts_on, in_force_since, origin, created_at, changed_at)
      select ${of}, 'NIGHT', 'bilateral', 'in-force', '{"en": "Night"}', '{"type": "bilateral"}', array[id], 'Partner of the night', 'DE', '2022-09-01', '2022-09-01',
        'imported', now(), now() from partner returning id, institution, partners),
    party as (
      insert into agreement_party (institution, agreement, organisation, ours, role, position)
      select institution, id, partners[1], false, 'party', 1 from agreement returning id, institution, agreement)
    insert into agreement_condition (institution, agreement, position, kind, direction, party, first_year, last_year, persons, months)
    select institution, agreement, 0, 'student-studies', 'incoming', id, '2022/2023', '2030/2031', ${count}, 5 from party`)
  const { rows } = await database.query(
    `insert into nomination (institution, direction, omobility_id, keeper, proposal_id, partner, agreement, condition, given_names, family_name, birth_date,
       nationality, email, academic_year, term, nominee_isced, eqf_level, months, state, nominated_at, decided_at, changed_at)
     select a.institution, 'incoming', 'night-' || g, 'ours', 'night-' || g, a.partners[1], a.id, c.id, 'Student', 'Number ' || g, '2004-03-02',
       'DE', 'student' || g || '@night.example', '2027/2028', 'winter', '0231', 6, 5, 'approved', now(), now(), now()
     from generate_series(1, $1::integer) g cross join agreement a join agreement_condition c on c.agreement = a.id where a.code = 'NIGHT'
     returning id, omobility_id`,
    [count],
  )
  const number = (id: string) => Number(id.replace('night-', ''))
  await database.query(
    `with opened as (
       insert into application (institution, nomination, opened_at, changed_at) select ${of}, n, now(), now() from unnest($1::uuid[]) n returning id, institution, nomination)
     insert into application_link (institution, application, asked_at, secret_hash, expires_at)
     select institution, id, now(), s.hash, now() + interval '1 day' from opened join unnest($1::uuid[], $2::text[]) s (nomination, hash) on s.nomination = opened.nomination`,
    [
      rows.map(({ id }) => id),
      rows.map(row =>
        createHash('sha256')
          .update(secretOf(number(row.omobility_id)))
          .digest('hex'),
      ),
    ],
  )
  await database.query('vacuum analyze')
}
