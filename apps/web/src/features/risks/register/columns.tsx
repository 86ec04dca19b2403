import { hasFigure } from '@regietafel/domain/core/amount';
import { RISK_COLOURS } from '@regietafel/domain/risks/risk';
import { AuthorKring } from '@regietafel/ui/components/author-kring';
import { Badge, StatusDot } from '@regietafel/ui/components/badge';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import type { RegisterTableRow } from '../queries.ts';
import { COLOUR_TONES } from '../tones.ts';
import { useRiskWords } from '../use-risk-words.ts';

type Row = RegisterTableRow;

/** The columns of the register; each id is the word that stands in the address when the table is sorted by it. */
export function useRegisterColumns(): readonly Column<Row>[] {
  const t = useMessages('risks');
  const terms = useMessages('terms');
  const format = useFormat();
  const words = useRiskWords();
  return useMemo(
    (): readonly Column<Row>[] => [
      {
        id: 'kleur',
        header: t('column.colour'),
        width: '7.75rem',
        cell: ({ colour }) => (
          <StatusDot tone={COLOUR_TONES[colour]}>{terms(`riskColour.${colour}`)}</StatusDot>
        ),
        // The most urgent first.
        sortValue: ({ colour }) => -RISK_COLOURS.indexOf(colour),
      },
      {
        id: 'nummer',
        header: t('column.number'),
        width: '2.75rem',
        align: 'end',
        cell: ({ content }) => String(content.number),
        sortValue: ({ content }) => content.number,
        searchText: ({ content }) => String(content.number),
      },
      {
        id: 'titel',
        header: t('column.title'),
        isRowHeader: true,
        cell: (row) => <TitleCell row={row} />,
        sortValue: ({ content }) => content.title,
        searchText: ({ content }) =>
          `${content.title} ${content.cause} ${content.consequence} ${content.measures}`,
      },
      {
        id: 'eigenaar',
        header: t('column.owners'),
        width: '6.75rem',
        cell: ({ content }) => format.list(content.owners),
        sortValue: ({ content }) => content.owners.join(' ') || null,
        searchText: ({ content }) => content.owners.join(' '),
      },
      {
        id: 'status',
        header: t('column.status'),
        width: '7.25rem',
        cell: ({ content }) => (
          <>
            {terms(`riskStatus.${content.status}`)}
            {content.statusDate && <div className="risks-quiet">{format.date(content.statusDate)}</div>}
            {content.window && <div className="risks-quiet">{words.window(content.window)}</div>}
          </>
        ),
        sortValue: ({ content }) => content.statusDate ?? content.window?.to ?? null,
      },
      {
        id: 'bedrag',
        header: t('column.amount'),
        width: '7.25rem',
        align: 'end',
        cell: ({ content }) => words.amount(content.amount),
        sortValue: ({ content: { amount } }) => {
          if (!hasFigure(amount)) return null;
          return amount.kind === 'range' ? amount.maxCents : amount.cents;
        },
      },
      {
        id: 'verschil',
        header: t('column.gap'),
        width: '7.25rem',
        align: 'end',
        cell: (row) => <GapCell row={row} />,
        sortValue: gapWeight,
      },
      {
        id: 'auteur',
        header: t('column.author'),
        width: '8.75rem',
        cell: ({ origin }) => <AuthorKring author={words.author(origin)} kring={origin.kring.name} />,
      },
    ],
    [t, terms, format, words],
  );
}

/** The order of gaps: by euro, then by percentage points; a gap in points alone is below any in euro. Unknown has none. */
function gapWeight({ gapCents, gapProbabilityPoints }: Row): number | null {
  if (gapCents !== null) return gapCents + (gapProbabilityPoints ?? 0) / 1000;
  return gapProbabilityPoints === null ? null : gapProbabilityPoints - 1000;
}

function TitleCell({ row }: { readonly row: Row }) {
  const terms = useMessages('terms');
  return (
    <>
      <PageLink
        from="/dossiers/$dossier/risicos"
        search={(search) => ({ ...search, risico: row.riskId })}
        resetScroll={false}
      >
        {row.content.title}
      </PageLink>
      {row.flags.length > 0 && (
        <div className="risks-flags">
          {row.flags.map((flag) => (
            <Badge key={flag} tone={flag === 'niet_beinvloedbaar' ? 'neutral' : 'caution'}>
              {terms(`riskFlag.${flag}`)}
            </Badge>
          ))}
        </div>
      )}
    </>
  );
}

function GapCell({ row }: { readonly row: Row }) {
  const t = useMessages('risks');
  const words = useRiskWords();
  const gap = words.gap(row);
  if (row.assessmentCount === 0) return <span className="risks-quiet">{t('noAssessments')}</span>;
  return (
    <>
      {gap || <span className="risks-quiet">{t('noGap')}</span>}
      <div className="risks-quiet">{t('assessmentCount', { count: row.assessmentCount })}</div>
    </>
  );
}
