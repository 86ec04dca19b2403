import type { Change } from '@regietafel/contracts/history/changes';
import { LADDER_STEP_KINDS } from '@regietafel/domain/ladder/ladder';
import { SHEET_KINDS } from '@regietafel/domain/liquidity/sheet';
import type { MessagesOf } from '../i18n/areas.ts';
import type { Translate } from '../i18n/message.ts';

/**
 * What a change is about, in the language of the reader. Only a step on the ladder, a judgement of the trede and
 * a sheet are translated: the log names them by the words of the record ("vaststelling trede 3", "begroting 2025"). What people wrote stays as it is.
 */
export function subjectText(
  kind: Change['kind'],
  subject: string,
  terms: Translate<MessagesOf<'terms'>>,
): string {
  if (kind === 'trede_opinion') return terms('trede', { trede: subject.replace('trede ', '') });
  if (kind === 'sheet') return sheetText(subject, terms);
  if (kind !== 'ladder_step') return subject;
  const [word, , trede] = subject.split(' ');
  const step = LADDER_STEP_KINDS.find((one) => one === word);
  if (step === undefined || trede === undefined) return subject;
  return terms('ladderStep.at', { step: terms(`ladderStep.${step}`), trede });
}

function sheetText(subject: string, terms: Translate<MessagesOf<'terms'>>): string {
  const [word, year] = subject.split(' ');
  const kind = SHEET_KINDS.find((one) => one === word);
  return kind === undefined || year === undefined ? subject : terms(`sheet.${kind}`, { year });
}
