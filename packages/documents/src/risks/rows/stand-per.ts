import type { PlainDate } from '@regietafel/domain/core/dates';
import { findDates } from '../cells/date.ts';
import { normaliseText } from '../cells/hyphenation.ts';
import { warning } from '../messages.ts';
import type { RegisterWarning } from '../reading.ts';

export interface StandPer {
  readonly date: PlainDate | null;
  readonly warnings: readonly RegisterWarning[];
}

/** Words before the reference date, the most telling first. */
const PHRASES = [
  /\bstand\s+(?:van\s+zaken\s+)?(?:per|op|d\.?d\.?)\s*:?\s*/giu,
  /\bpeildatum\s*(?:is|:)?\s*/giu,
  /\b(?:risico-?\s?register|risico-?\s?overzicht|register)\s+(?:stand\s+)?(?:per|d\.?d\.?|van)\s*:?\s*/giu,
];
const LONGEST_DATE = 24;

/** The day of which a document says that its register speaks, from its running text. */
export function findStandPer(text: string): StandPer {
  const line = normaliseText(text);
  const warnings: RegisterWarning[] = [];
  for (const phrase of PHRASES) {
    const dates = new Set<PlainDate>();
    for (const match of line.matchAll(phrase)) {
      const after = line.slice(match.index + match[0].length, match.index + match[0].length + LONGEST_DATE);
      const found = findDates(after).find(({ index }) => index === 0);
      if (found === undefined) continue;
      if (found.date !== null) dates.add(found.date);
      else
        warnings.push(
          warning(null, 'standPer', { kind: 'document' }, 'register.warning.standPerUnreadable', {
            text: found.text,
          }),
        );
    }
    const [date] = dates;
    if (date === undefined) continue;
    if (dates.size > 1)
      warnings.push(
        warning(null, 'standPer', { kind: 'document' }, 'register.warning.standPerSeveral', {
          text: [...dates].join(', '),
          read: date,
        }),
      );
    return { date, warnings };
  }
  return { date: null, warnings };
}
