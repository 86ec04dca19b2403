import { fieldLabel } from '@regietafel/contracts/core/labels/label';
import type { Difference } from '@regietafel/contracts/risks/difference';
import type { Console } from './shell.ts';

/** A difference for a person: one line per risk. */
export function differenceText(
  { added, removed, changed }: Difference,
  { words, language }: Console,
): string {
  const lines = [
    ...added.map(({ number, title }) => words('difference.added', { number, title })),
    ...removed.map(({ number, title, reason }) =>
      reason === null
        ? words('difference.removed', { number, title })
        : words('difference.reason', { number, title, reason }),
    ),
    ...changed.map(({ number, title, fields }) =>
      words('difference.changed', {
        number,
        title,
        fields: fields.map(({ field }) => fieldLabel(language, field).toLowerCase()).join(', '),
      }),
    ),
  ];
  return lines.length === 0 ? words('difference.none') : lines.join('\n');
}
