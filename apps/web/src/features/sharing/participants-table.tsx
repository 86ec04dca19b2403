import type { Participant, Participants } from '@regietafel/contracts/sharing/table';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { StatusDot } from '@regietafel/ui/components/badge';
import { DataTable } from '@regietafel/ui/components/data-table';
import type { Column } from '@regietafel/ui/core/table';
import type { Tone } from '@regietafel/ui/core/tone';
import { useMemo, useState } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

type Period = Participant['periods'][number];

/** One line: a period of an organisation, or the joint author, which has none. */
interface Line {
  readonly key: string;
  readonly participant: Participant;
  readonly period: Period | null;
}

type State = 'current' | 'invited' | 'ended' | 'coming' | 'declined' | 'lapsed';
const STATE_TONES: Readonly<Record<State, Tone>> = {
  current: 'positive',
  invited: 'caution',
  ended: 'neutral',
  coming: 'info',
  declined: 'neutral',
  lapsed: 'neutral',
};

/** Who takes or took part, one line per period. */
export function ParticipantsTable({ participants, day }: Pick<Participants, 'participants' | 'day'>) {
  const t = useMessages('sharing');
  const [sort, setSort] = useState<Parameters<typeof DataTable>[0]['sort']>(null);
  const rows = useMemo(() => linesOf(participants), [participants]);
  return (
    <DataTable
      caption={t('participants.caption')}
      rows={rows}
      columns={useParticipantColumns(day)}
      rowKey={({ key }) => key}
      sort={sort}
      onSort={setSort}
      empty={null}
    />
  );
}

function linesOf(participants: readonly Participant[]): readonly Line[] {
  return participants.flatMap((participant): readonly Line[] => {
    const { name, periods } = participant;
    if (periods.length === 0) return [{ key: name, participant, period: null }];
    return periods.map((period) => ({
      key: `${name} ${period.role} ${period.validFrom}`,
      participant,
      period,
    }));
  });
}

function useParticipantColumns(day: PlainDate): readonly Column<Line>[] {
  const t = useMessages('sharing');
  const terms = useMessages('terms');
  return useMemo(() => {
    const roleOf = ({ period }: Line) =>
      period === null ? t('tableRole') : terms(`participation.${period.role}`);
    return [
      {
        id: 'naam',
        header: t('column.name'),
        isRowHeader: true,
        width: '40%',
        cell: ({ participant }) => <Name participant={participant} />,
        sortValue: ({ participant }) => participant.name,
      },
      { id: 'rol', header: t('column.role'), cell: roleOf, sortValue: roleOf },
      {
        id: 'periode',
        header: t('column.period'),
        cell: ({ period }) => {
          if (period === null) return null;
          return <PeriodText period={period} />;
        },
        sortValue: ({ period }) => period?.validFrom ?? null,
      },
      {
        id: 'stand',
        header: t('column.state'),
        cell: ({ period }) => {
          if (period === null) return null;
          const state = stateOn(period, day);
          return <StatusDot tone={STATE_TONES[state]}>{t(`state.${state}`)}</StatusDot>;
        },
        sortValue: ({ period }) => (period === null ? null : stateOn(period, day)),
      },
    ];
  }, [t, terms, day]);
}

/** From when to when, and since when is seen where that is not all. */
function PeriodText({ period }: { readonly period: Period }) {
  const t = useMessages('sharing');
  const format = useFormat();
  const from = format.date(period.validFrom);
  const { validTo, seesFrom } = period;
  return (
    <>
      {validTo === null
        ? t('period.from', { from })
        : t('period.between', { from, to: format.date(validTo) })}
      {seesFrom !== null && <CellDetail>{t('period.sees', { day: format.date(seesFrom) })}</CellDetail>}
    </>
  );
}

function Name({ participant }: { readonly participant: Participant }) {
  const t = useMessages('sharing');
  const { name, isOwn, isJointAuthor } = participant;
  const detail = isOwn ? t('own') : isJointAuthor ? t('table') : null;
  return (
    <>
      {isOwn ? <strong>{name}</strong> : name}
      {detail && <CellDetail>{detail}</CellDetail>}
    </>
  );
}

function stateOn(period: Period, day: PlainDate): State {
  const { isAccepted, validFrom, validTo, declinedOn, lapsesOn } = period;
  if (declinedOn !== null) return 'declined';
  if (!isAccepted) return lapsesOn !== null && lapsesOn <= day ? 'lapsed' : 'invited';
  if (validTo !== null && validTo <= day) return 'ended';
  return validFrom <= day ? 'current' : 'coming';
}
