export const en = {
  problems: {
    'grading-import': {
      'no-scale':
        'The institution has not said by which scale it grades; state it under “Scales and grading tables” first',
    },
  },
  title: 'Grading tables',
  deed: 'Import grading tables',
  lead: 'How often each grade was given, by field of study and cycle. A table with other numbers becomes a new version; the one before can still be read. A table that the file does not name stays as it is.',
  rows: 'One row for each grade. Rows of the same field, cycle and years are one table, and must name every grade that was given.',
  fields: {
    field: {
      label: 'Field of study',
      hint: 'ISCED-F 2013, four digits; 0310 and 0300 mean the narrow and the broad field. Empty for all fields together.',
      example: '0311',
    },
    cycle: {
      label: 'Cycle',
      hint: 'Bachelor, master, doctorate, or the level of the European framework.',
      example: 'Bachelor',
    },
    firstYear: { label: 'First academic year', hint: 'Written 2023/2024.', example: '2023/2024' },
    lastYear: {
      label: 'Last academic year',
      hint: 'Two years at least are needed to convert by it.',
      example: '2025/2026',
    },
    label: { label: 'Grade', hint: 'As your scale writes it.', example: '30L' },
    count: { label: 'Results', hint: 'How often it was given. Better than a percentage.', example: '120' },
    percent: { label: 'Per cent', hint: 'Where only percentages are known.', example: '6.5' },
  },
}
