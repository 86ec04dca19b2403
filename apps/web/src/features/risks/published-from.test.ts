import { type KringId, newId } from '@regietafel/domain/core/ids';
import type { KringKind } from '@regietafel/domain/sharing/tenant';
import { expect, it } from 'vitest';
import { publishedFrom } from './published-from.ts';
import type { Register } from './queries.ts';

const IDS = new Map(
  (['eigen', 'kernteam', 'tafel', 'breed'] as const).map((kind) => [kind as KringKind, newId<KringId>()]),
);

function registerOf(...rows: readonly (readonly [KringKind, boolean])[]) {
  return {
    rows: rows.map(([kind, mayWrite]) => ({
      origin: { author: { mayWrite }, kring: { id: IDS.get(kind), kind } },
    })),
  } as unknown as Pick<Register, 'rows'>;
}

it('holds each kring once in which the person wrote, the own one left out', () => {
  const register = registerOf(['tafel', true], ['kernteam', true], ['eigen', true], ['tafel', true]);
  expect(publishedFrom(register)).toEqual([IDS.get('tafel'), IDS.get('kernteam')]);
});

it('leaves out what others wrote: of that nothing is shown to more people', () => {
  expect(publishedFrom(registerOf(['kernteam', false]))).toEqual([]);
});
