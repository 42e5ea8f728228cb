import type pg from 'pg'

const atOnce = 20_000

/** Adds agreements in force to one office, half of them published, over the organisations that the directory knows. */
export async function seedAgreements(database: pg.Client, slug: string, count: number): Promise<void> {
  for (let first = 1; first <= count; first += atOnce) {
    await insertPortion(database, slug, [first, Math.min(first + atOnce - 1, count)])
    console.error(`  … ${Math.min(first + atOnce - 1, count)} of ${count} agreements made`)
  }
  await database.query('vacuum analyze')
}

const insertPortion = (database: pg.Client, slug: string, [first, last]: [number, number]) =>
  database.query(
    `with office as (select id from institution where slug = $1),
       others as (select id, name, country, row_number() over (order by id) - 1 n, count(*) over () total from organisation where kind = 'higher-education'),
       made as (
         insert into agreement (institution, code, type, state, title, terms, partners, partner_name, country, framework, starts_on, ends_on,
           in_force_since, expires_on, published, origin, created_at, changed_at)
         select office.id, 'B-' || g, t.type, 'in-force', jsonb_build_object('en', t.type || ' ' || g), jsonb_build_object('type', t.type),
           array[o.id], o.name, o.country, case when t.type = 'erasmus' then 'erasmus-plus' end, date '2022-09-01', date '2027-08-31' + (g % 1500),
           date '2022-09-01', date '2027-08-31' + (g % 1500), g % 2 = 0, 'imported', timestamptz '2022-09-01', timestamptz '2022-09-01' + g * interval '1 minute'
         from generate_series($2::integer, $3::integer) g
           cross join office
           join others o on o.n = g % o.total
           join (values (0, 'erasmus'), (1, 'bilateral'), (2, 'double-degree'), (3, 'memorandum')) t (n, type) on t.n = g / 2 % 4
         returning id, institution, partners)
     insert into agreement_party (institution, agreement, organisation, ours, role, position)
     select institution, id, case when side = 1 then null else partners[1] end, side = 1, 'party', side from made cross join (values (1), (2)) s (side)`,
    [slug, first, last],
  )
