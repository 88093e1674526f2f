import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { formatCode } from '../../../shared/mapi/codes';
import { strings } from '../../strings';
import { Empty, providerLooks, ResultCode, serviceLooks, StateText } from '../../ui';
import { DataTable, type DataColumn, type TreeOf } from './DataTable';
import { resultOf, serviceRows, type ServiceRow } from './serviceRows';
import { useTableSubject } from './subject';
import css from './SessionsTable.module.css';

const words = strings.tables.services;
const heads = words.columns;

const stateText = ({ service, provider }: ServiceRow) =>
  provider !== null
    ? words.providers[provider.life]
    : service.offline === true && service.life !== 'disabled'
      ? words.offline(words.lives[service.life])
      : words.lives[service.life];
const lookOf = ({ service, provider }: ServiceRow) =>
  provider === null ? serviceLooks[service.life] : providerLooks[provider.life];
const nameOf = ({ service, provider }: ServiceRow) => (provider ?? service).name;
const kindOf = ({ provider }: ServiceRow) => (provider === null ? words.service : words.kinds[provider.kind]);
/** The second try belongs to the service, one per logon (D25). */
const secondOf = ({ service, provider }: ServiceRow) =>
  provider !== null ? '' : service.secondTryUsed ? words.secondUsed : words.secondLeft;

const columnsOf = (closed: ReadonlySet<string>): readonly DataColumn<ServiceRow>[] => [
  {
    id: 'name',
    head: heads.name,
    width: 204,
    cell: (row) =>
      row.provider === null ? (
        <span className={css.strong}>
          <span className={css.twist} aria-hidden="true">
            {row.service.providers.length === 0 ? null : closed.has(row.service.name) ? (
              <ChevronRightRegular fontSize={16} />
            ) : (
              <ChevronDownRegular fontSize={16} />
            )}
          </span>
          <span className={css.struck}>{row.service.name}</span>
        </span>
      ) : (
        <span className={`${css.child} ${css.struck}`}>{row.provider.name}</span>
      ),
  },
  {
    id: 'kind',
    head: heads.kind,
    width: 112,
    cell: (row) => <span className={css.struck}>{kindOf(row)}</span>,
  },
  {
    id: 'state',
    head: heads.state,
    width: 186,
    cell: (row) => <StateText look={lookOf(row)}>{stateText(row)}</StateText>,
  },
  {
    id: 'result',
    head: heads.result,
    width: 290,
    grow: true,
    cell: (row) => {
      const result = resultOf(row);
      return result === null ? (
        <span className={css.quiet}>{words.noResult}</span>
      ) : (
        <ResultCode value={result} />
      );
    },
  },
  { id: 'second', head: heads.second, width: 84, cell: secondOf },
];

/** The services of a session and their providers as a tree, with their state. */
export function ServicesTable() {
  const { session } = useTableSubject();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => columnsOf(closed), [closed]);
  const status = strings.tables.status;
  if (session === undefined) return <Empty title={status.noneTitle} text={status.noneText} />;
  if (session.services.length === 0)
    return session.life === 'attempt' ? (
      <Empty title={words.noProfileTitle} text={words.noProfileText} />
    ) : (
      <Empty title={words.noServicesTitle} text={words.noServicesText} />
    );

  const tree: TreeOf<ServiceRow> = {
    level: ({ provider }) => (provider === null ? 1 : 2),
    expanded: ({ service, provider }) =>
      provider !== null || service.providers.length === 0 ? undefined : !closed.has(service.name),
    toggle: ({ service }) =>
      setClosed((before) => {
        const next = new Set(before);
        if (!next.delete(service.name)) next.add(service.name);
        return next;
      }),
  };
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={serviceRows(session, closed)}
      keyOf={({ key }) => key}
      nameOf={(row) => {
        const result = resultOf(row);
        return words.rowName(nameOf(row), stateText(row), [
          kindOf(row),
          result === null ? words.noResult : formatCode('MAPI', result),
          secondOf(row) === '' ? '' : `${heads.second.toLowerCase()} ${secondOf(row)}`,
        ]);
      }}
      testIdOf={(_, index) => `service-row-${index + 1}`}
      isOff={({ service, provider }) => service.life === 'disabled' || provider?.life === 'disabled'}
      tree={tree}
    />
  );
}
