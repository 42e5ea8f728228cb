import { type Xml, xml } from '../../platform/xml.ts'
import type { IssuedTable } from '../content.ts'
import { type ToElmo, toElmo } from './to-elmo.ts'

const namespace =
  'https://github.com/erasmus-without-paper/ewp-specs-api-imobility-tors/blob/stable-v3/endpoints/get-response.xsd'

/** What the transcripts’ API answers: each with the tables by which its grades can be converted (imobility-tors 3). */
export const toTorsResponse = (transcripts: readonly ToElmo[]): Xml =>
  xml`<imobility-tors-get-response xmlns="${namespace}">${transcripts.map(tor)}</imobility-tors-get-response>`

function tor(transcript: ToElmo): Xml {
  const { omobilityId, academicYear, tables } = transcript.content
  return xml`<tor><omobility-id>${omobilityId}</omobility-id><receiving-academic-year-id>${academicYear}</receiving-academic-year-id>${toElmo(transcript)}${tables.length > 0 && xml`<gradeConversionTable>${tables.map(isced)}</gradeConversionTable>`}</tor>`
}

/** One for each field that occurs; failing grades too (TOR-8, TOR-9). The percentages add up to 100. */
const isced = ({ field, all }: IssuedTable): Xml =>
  xml`<iscedTable iscedCode="${field}">${all.map(({ label, percent }) => xml`<gradeFrequency label="${label}" percentage="${percent}"/>`)}</iscedTable>`
