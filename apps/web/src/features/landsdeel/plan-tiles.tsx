import type { LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type OutlookWord, useOutlookWords } from './use-outlook-words.ts';

/** The four figures of the plan: what is left, how far off, when zero, and who agreed. */
export function PlanTiles({ plan }: { readonly plan: LandsdeelPlan }) {
  const t = useMessages('landsdeel');
  const words = useOutlookWords();
  const agreed = plan.parts.filter(({ decisionState }) => decisionState === 'agreed').length;
  const overtaken = plan.parts.filter(({ decisionState }) => decisionState === 'overtaken').length;
  return (
    <StatRow>
      <Tile label={t('now.label')} word={words.now(plan)} />
      <Tile label={t('drift.label')} word={words.drift(plan)} />
      <Tile label={t('pace.label')} word={words.pace(plan, plan.zeroFrom)} />
      <Tile
        label={t('decided.label')}
        word={{
          value: t('decided.value', { agreed, all: plan.parts.length }),
          note: overtaken > 0 ? t('decided.overtaken', { count: overtaken }) : null,
          tone: null,
        }}
      />
    </StatRow>
  );
}

function Tile({ label, word }: { readonly label: string; readonly word: OutlookWord }) {
  const { value, note, tone } = word;
  return <StatTile label={label} value={value} note={note} {...(tone !== null && { tone })} />;
}
