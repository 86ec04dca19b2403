import type { Change } from '@regietafel/contracts/history/changes';
import { LADDER_STEP_KINDS } from '@regietafel/domain/ladder/ladder';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import type { DossierPage } from '../../lib/sharing/dossier-pages.ts';

interface Words {
  readonly t: Translate<MessagesOf<'history'>>;
  readonly terms: Translate<MessagesOf<'terms'>>;
}

/** What a change is about in words, and where it can be read; null where there is no name to give. */
export function subjectOf({ kind, subject }: Pick<Change, 'kind' | 'subject'>, words: Words): string | null {
  return kind === 'ladder_step' && subject !== null ? stepText(subject, words) : subject;
}

/** The log names a step by the words of the record ("vaststelling trede 3"); here they get the reader's language. */
function stepText(subject: string, { t, terms }: Words): string {
  const [word, , trede] = subject.split(' ');
  const kind = LADDER_STEP_KINDS.find((one) => one === word);
  if (kind === undefined || trede === undefined) return subject;
  return t('step', { kind: terms(`ladderStep.${kind}`), trede });
}

/** What happened to it. */
export function actOf({ kind, isFirst, isRemoval }: Pick<Change, 'kind' | 'isFirst' | 'isRemoval'>) {
  if (kind === 'register_version') return 'act.published';
  if (isRemoval) return 'act.removed';
  return isFirst ? 'act.added' : 'act.changed';
}

interface Place {
  readonly page: DossierPage;
  /** What the address of that page calls the record; absent where the page shows all. */
  readonly key?: string;
}

/** Where each kind of record can be read. */
export const PLACES: Readonly<Record<Change['kind'], Place>> = {
  risk: { page: 'risks', key: 'risico' },
  assessment: { page: 'risks', key: 'risico' },
  register_version: { page: 'risks' },
  kpi_norm: { page: 'kpis', key: 'kpi' },
  kpi_value: { page: 'kpis', key: 'kpi' },
  ladder_step: { page: 'ladder' },
  agreement: { page: 'agreements', key: 'afspraak' },
};
