import type pg from 'pg'

const subjects =
  'Economics Mathematics Physics Chemistry Biology Law History Philosophy Literature Linguistics Psychology Sociology Anthropology Geography Geology Statistics Informatics Robotics Mechanics Hydraulics Architecture Design Music Medicine Pharmacy Botany Zoology Genetics Ecology Astronomy Optics Acoustics Finance Marketing Accounting Management Politics Education Theology Archaeology'
const manners =
  'Introduction Advanced Applied Comparative Theoretical Experimental Medieval Modern Contemporary European International Global Quantitative Qualitative Digital Clinical Molecular Industrial Environmental Computational Public Private Regional Urban Rural Social Cultural Political Structural General'
const suffixes = 'I II III Laboratory Seminar Workshop Methods Foundations Perspectives Systems'
const italian =
  'Economia Matematica Fisica Chimica Biologia Diritto Storia Filosofia Letteratura Linguistica Psicologia Sociologia Antropologia Geografia Geologia Statistica Informatica Robotica Meccanica Idraulica Architettura Design Musica Medicina Farmacia Botanica Zoologia Genetica Ecologia Astronomia Ottica Acustica Finanza Marketing Contabilità Gestione Politica Pedagogia Teologia Archeologia'
const families =
  'Rossi Bianchi Verdi Ferrari Esposito Ricci Marino Greco Bruno Gallo Conti Costa Giordano Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola Marchetti Parisi Villa Conte Ferraro Fabbri'

/** So many instances of courses in five academic years of one office, in fourteen departments, nine tenths of them published. */
export async function seedCourseInstances(database: pg.Client, slug: string, count: number): Promise<void> {
  await database.query(
    `insert into unit (institution, kind, code, name) select o.id, 'department', 'B' || g, jsonb_build_object('en', 'Department ' || g)
     from institution o cross join generate_series(1, 14) g where o.slug = $1`,
    [slug],
  )
  await database.query(
    `with office as (select id from institution where slug = $1),
       own as (select id, row_number() over (order by code) - 1 n, count(*) over () total from unit where institution = (select id from office))
     insert into course (institution, code, unit, title, level, field, changed_at)
     select office.id, 'B' || lpad(g::text, 6, '0'), own.id,
       jsonb_build_object('en', concat_ws(' ', (string_to_array($4, ' '))[1 + g / 7 % 30], (string_to_array($3, ' '))[1 + g % 40], (string_to_array($5, ' '))[1 + g / 3 % 10], g / 1200),
         'it', concat_ws(' ', (string_to_array($6, ' '))[1 + g % 40], (string_to_array($4, ' '))[1 + g / 7 % 30], (string_to_array($5, ' '))[1 + g / 3 % 10])),
       5 + g % 4, (array['0311', '0421', '0613', '0541', '0912', '0231', '0715', '0511'])[1 + g % 8], timestamptz '2026-06-01'
     from generate_series(1, $2::integer / 5) g cross join office join own on own.n = g % own.total`,
    [slug, count, subjects, manners, suffixes, italian],
  )
  for (const year of ['2022/2023', '2023/2024', '2024/2025', '2025/2026', '2026/2027'])
    await database.query(
      `insert into course_instance (institution, course, academic_year, term, terms, section, state, credits, language, teachers, places, slots,
         approved_on, published_at, changed_at, code, unit, title, level, field)
       select c.institution, c.id, $2, 1 + n.n % 2, 2, '', case when n.n % 10 = 0 then 'approved' else 'published' end,
         (array[3, 5, 6, 7.5, 9, 12])[1 + n.n % 6], (array['it', 'it', 'it', 'en', 'en', 'fr', 'de'])[1 + n.n % 7],
         array[(string_to_array($3, ' '))[1 + n.n / 11 % 40] || ' ' || n.n % 97], n.n % 20, '[]', date '2026-06-01',
         timestamptz '2026-07-01', timestamptz '2026-06-01' + n.n * interval '1 second', c.code, c.unit, c.title, c.level, c.field
       from course c join institution o on o.id = c.institution and o.slug = $1
         cross join lateral (select substring(c.code from 2)::integer n) n where c.code ~ '^B[0-9]{6}$'`,
      [slug, year, families],
    )
  await database.query('vacuum analyze')
}
