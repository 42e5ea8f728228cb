import { page } from '../../../platform/page.ts'
import { inLanguage } from '../../../platform/words.ts'
import { PageTitle, State, Table } from '../../../ui/index.ts'
import { agreementTypes } from '../../agreement.ts'
import { listTypes } from '../../describe-type.ts'
import { say as sayAgreements } from '../../words/index.ts'
import { listProcedures } from '../list-procedures.ts'
import { say } from '../words/index.ts'

/** Every type there is, with what this office made of it. */
export const typesPage = page({
  at: '/:office/:language/procedures/design',
  who: 'procedure.design',
  async get(ask) {
    const words = say(ask.language)
    const described = new Map((await listTypes(ask.caller, undefined)).map(type => [type.type, type]))
    const procedures = new Map(
      (await listProcedures(ask.caller, undefined)).map(procedure => [procedure.type, procedure]),
    )
    const nameOf = (type: (typeof agreementTypes)[number]) => {
      const own = described.get(type)
      return own ? inLanguage(own.name, ask.language) : sayAgreements(ask.language)(`types.${type}`)
    }
    return {
      title: words('title'),
      unlisted: true,
      body: (
        <>
          <PageTitle lead={words('lead')}>{words('title')}</PageTitle>
          <Table
            caption={words('title')}
            captionHidden
            rows={agreementTypes}
            columns={[
              {
                label: words('type'),
                head: true,
                cell: type => (
                  <>
                    <a href={ask.to(`/agreement-types/${type}/describe`)}>{nameOf(type)}</a>
                    {described.get(type)?.offered === false && <State>{words('notOffered')}</State>}
                  </>
                ),
              },
              {
                label: words('procedure'),
                cell: type => {
                  const procedure = procedures.get(type)
                  return (
                    <a href={ask.to(`/procedures/design/${type}`)}>
                      {procedure
                        ? words('version', { version: procedure.version, steps: procedure.steps.length })
                        : words('none')}
                      {procedure?.example && ` (${words('example')})`}
                    </a>
                  )
                },
              },
            ]}
          />
        </>
      ),
    }
  },
})
