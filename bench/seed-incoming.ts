import type pg from 'pg'

/** What of one student's case lies in which table; the columns name the case's own ids, which every copy has anew. */
const tables: [table: string, own: string[], of: string][] = [
  ['account', ['id'], 'id = any ($1)'],
  ['nomination', ['id'], 'id = any ($1)'],
  ['nomination_version', ['nomination'], 'nomination = any ($1)'],
  ['document', ['id', 'subject', 'replaces', 'added_by'], 'subject = any ($1)'],
  ['application', ['id', 'nomination', 'account', 'printed_document', 'letter_document'], 'id = any ($1)'],
  ['application_step', ['application'], 'application = any ($1)'],
  ['application_paper', ['application', 'document'], 'application = any ($1)'],
  ['learning_agreement', ['id', 'nomination'], 'id = any ($1)'],
  ['learning_agreement_version', ['agreement'], 'agreement = any ($1)'],
  ['learning_agreement_component', ['agreement', 'component'], 'agreement = any ($1)'],
  ['learning_agreement_signature', ['agreement', 'account'], 'agreement = any ($1)'],
  ['stay', ['id', 'application', 'arrival_document', 'attendance_document'], 'id = any ($1)'],
  ['stay_item', ['stay'], 'stay = any ($1)'],
  ['transcript', ['id', 'nomination'], 'id = any ($1)'],
  ['transcript_result', ['id', 'transcript', 'component'], 'transcript = any ($1)'],
  ['transcript_version', ['transcript', 'document'], 'transcript = any ($1)'],
  ['event', ['subject'], 'subject = any ($1)'],
]

const given =
  'Ada Bruno Chiara Dario Elena Franz Greta Henri Ines Jonas Klara Luc Maja Nils Olga Pierre Rosa Sven Tara Ugo'
const families =
  'Abel Berg Costa Dupont Eriksen Fischer Garcia Horvat Ivanov Jansen Kowalska Lopez Moreau Novak Olsen Popescu Rossi Silva Toth Weber'
const from = (names: string, n: string) => `(string_to_array('${names}', ' '))[1 + (${n}) % ${names.split(' ').length}]`

type Lot = { like: string; years: readonly string[]; perYear: number; first: number }

/** What copies say of their own: who comes, from where, in which year, and when it was last touched. */
const saysItself = (years: readonly string[], perYear: number): Record<string, Record<string, string>> => {
  const year = `(array['${years.join("','")}'])[1 + (g.n - 1) / ${perYear} % ${years.length}]`
  const back = `make_interval(years => ${years.length - 1} - ((g.n - 1) / ${perYear} % ${years.length})::integer, mins => (g.n % ${perYear})::integer)`
  const later = (column: string) => ({ [column]: `t.${column} - ${back}` })
  return {
    account: { email: `'came' || g.n || '@bench.example'` },
    nomination: {
      ...{ given_names: from(given, 'g.n'), family_name: `${from(families, 'g.n / 7')} || ' ' || g.n` },
      ...{ email: `'came' || g.n || '@bench.example'`, academic_year: year, esi: 'null' },
      ...{ omobility_id: `'came-' || g.n`, proposal_id: `'came-' || g.n` },
      ...{ partner: 'p.partner', agreement: 'p.agreement', condition: 'p.condition' },
      ...later('nominated_at'),
      ...later('changed_at'),
    },
    application: { ...later('changed_at'), ...later('opened_at') },
    learning_agreement: later('changed_at'),
    stay: later('changed_at'),
    transcript: later('changed_at'),
  }
}

/** A hundred partners with room for everybody. */
async function openPartners(database: pg.Client, office: string): Promise<void> {
  await database.query(
    `with chosen as (select id, name, country, row_number() over (order by id) n from organisation where kind = 'higher-education' order by id limit 100),
      made as (
        insert into agreement (institution, code, type, state, title, terms, partners, partner_name, country, starts_on, in_force_since, origin, created_at, changed_at)
        select $1, 'CAME-' || n, 'bilateral', 'in-force', '{"en": "Exchange"}', '{"type": "bilateral"}', array[id], name, country, '2015-09-01', '2015-09-01',
          'imported', now(), now() from chosen returning id, institution, partners),
      party as (
        insert into agreement_party (institution, agreement, organisation, ours, role, position)
        select institution, id, partners[1], false, 'party', 1 from made returning id, institution, agreement)
     insert into agreement_condition (institution, agreement, position, kind, direction, party, first_year, last_year, persons, months)
     select institution, agreement, 0, 'student-studies', 'incoming', id, '2015/2016', '2030/2031', 200, 10 from party`,
    [office],
  )
}

/** The ids of a case of the trial: whoever is meant by this condition on nomination n, application a, stay s and transcript t. */
async function caseLike(database: pg.Client, office: string, like: string): Promise<string[]> {
  const { rows } = await database.query(
    `select array_remove(array[n.id, a.id, a.account, l.id, s.id, t.id], null) as ids
     from nomination n left join application a on a.nomination = n.id left join learning_agreement l on l.nomination = n.id
       left join stay s on s.application = a.id left join transcript t on t.nomination = n.id
     where n.institution = $1 and n.omobility_id not like 'came-%' and ${like} order by n.nominated_at limit 1`,
    [office],
  )
  if (!rows[0]) throw new Error(`the trial has no case in which ${like}`)
  return rows[0].ids
}

/** Of accounts only the student's own is copied, not the officer's who has given a file. */
const anew = (name: string): string =>
  name === 'account' || name === 'added_by'
    ? `case when t.${name} = any ($1) then md5(t.${name}::text || g.n)::uuid else t.${name} end`
    : `md5(t.${name}::text || g.n)::uuid`

async function copy(database: pg.Client, office: string, { like, years, perYear, first }: Lot): Promise<void> {
  const ids = await caseLike(database, office, like)
  const own = saysItself(years, perYear)
  for (const [table, mapped, of] of tables) {
    const { rows: columns } = await database.query(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'`,
      [table],
    )
    const names = columns.map(({ name }) => String(name))
    const value = (name: string) => own[table]?.[name] ?? (mapped.includes(name) ? anew(name) : `t.${name}`)
    await database.query(
      `with p as (select partners[1] partner, a.id agreement, c.id condition, row_number() over (order by a.code) k
         from agreement a join agreement_condition c on c.agreement = a.id where a.institution = $2 and a.code like 'CAME-%')
       insert into ${table} (${names.join(', ')}) select ${names.map(value).join(', ')}
       from ${table} t cross join generate_series($3::integer, $4::integer) g(n) join p on p.k = 1 + g.n % 100 where t.${of}`,
      [ids, office, first, first + perYear * years.length - 1],
    )
  }
}

const yearFrom = (first: number) => `${first}/${first + 1}`

/**
 * So many years of incoming students at one office of the trial, each a copy of a case that was lived through there: nine tenths are over, with
 * transcripts; of this year most are here, others apply or were just nominated.
 */
export async function seedIncoming(
  database: pg.Client,
  slug: string,
  { perYear, years }: { perYear: number; years: number },
) {
  const { rows } = await database.query('select id from institution where slug = $1', [slug])
  const office = String(rows[0]?.id)
  await openPartners(database, office)
  const today = new Date()
  const current = today.getUTCFullYear() - (today.getUTCMonth() < 8 ? 1 : 0)
  const past = Array.from({ length: years - 1 }, (_, at) => yearFrom(current - years + 1 + at))
  const [here, applying] = [Math.floor(perYear * 0.6), Math.floor(perYear * 0.3)]
  const lots: Lot[] = [
    { like: "t.state = 'issued'", years: past, perYear, first: 1 },
    { like: "s.state = 'arrived' and t.state = 'ready'", years: [yearFrom(current)], perYear: here, first: 1_000_001 },
    { like: "a.state = 'submitted'", years: [yearFrom(current)], perYear: applying, first: 2_000_001 },
    {
      ...{ like: "n.state = 'pending'", years: [yearFrom(current + 1)] },
      ...{ perYear: perYear - here - applying, first: 3_000_001 },
    },
  ]
  // What is copied was signed in order once: the database need not look at it again, row by row.
  const triggers = (verb: 'disable' | 'enable') =>
    database.query(
      tables
        .filter(([table]) => table.startsWith('learning_agreement'))
        .map(([table]) => `alter table ${table} ${verb} trigger user`)
        .join(';'),
    )
  await triggers('disable')
  for (const lot of lots) {
    await copy(database, office, lot)
    console.error(`  … ${lot.perYear * lot.years.length} students made as the one whose ${lot.like}`)
  }
  await triggers('enable')
  await database.query('vacuum analyze')
}
