import { RISK_COLOURS } from '@regietafel/domain/risks/risk';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { Register } from '../queries.ts';
import { COLOUR_TONES } from '../tones.ts';

/** The register in one line: how many risks, how they stand, and how far the open ones are expressed in euro. */
export function RegisterSummary({ register }: { readonly register: Register }) {
  const t = useMessages('risks');
  const terms = useMessages('terms');
  const format = useFormat();
  const { rows, coverage } = register;
  const notes = [
    coverage.pm > 0 ? t('coverage.pm', { count: coverage.pm }) : null,
    coverage.none > 0 ? t('coverage.none', { count: coverage.none }) : null,
    coverage.withFigure > 0
      ? t('coverage.total', {
          from: format.euroShort(coverage.totals.lowestCents),
          to: format.euroShort(coverage.totals.highestCents),
        })
      : null,
  ].filter((note) => note !== null);
  return (
    <StatRow>
      <StatTile label={t('title')} value={String(rows.length)} />
      {RISK_COLOURS.map((colour) => (
        <StatTile
          key={colour}
          label={terms(`riskColour.${colour}`)}
          tone={COLOUR_TONES[colour]}
          value={String(rows.filter((row) => row.colour === colour).length)}
        />
      ))}
      <StatTile
        label={t('coverage.label')}
        tone={coverage.isCovered ? 'positive' : 'caution'}
        value={t('coverage.value', { count: String(coverage.withFigure), open: String(coverage.open) })}
        note={notes.join(' · ')}
      />
    </StatRow>
  );
}
