import type { ShownActual, ShownPlan } from '@regietafel/contracts/liquidity/plans';
import type { Exploitatie, ShownSheet } from '@regietafel/contracts/liquidity/sheets';
import type { OriginatedActual } from '@regietafel/db/queries/liquidity/actuals';
import type { OriginatedPlan } from '@regietafel/db/queries/liquidity/plans';
import type { OriginatedSheet } from '@regietafel/db/queries/liquidity/sheets';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { Origin } from '@regietafel/db/queries/sharing/origin';
import type { TenantId } from '@regietafel/domain/core/ids';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type { Asker } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

type Author = Exploitatie['books'][number]['author'];

/** The authors of these records, each with whatever `collect` finds of it; the own organisation last. */
export function booksOf<Book>(
  records: readonly { readonly origin: Origin }[],
  { actor }: Asker,
  collect: (author: TenantId) => Book,
): readonly (Book & { readonly author: Author })[] {
  const authors = new Map(records.map(({ origin }) => [origin.authorTenantId, origin.authorName]));
  const own = ownTenantOf(actor);
  return [...authors]
    .map(([tenantId, name]) => ({
      author: { tenantId: name === null ? null : tenantId, name, isOwn: tenantId === own },
      ...collect(tenantId),
    }))
    .toSorted(
      ({ author: a }, { author: b }) =>
        Number(a.isOwn) - Number(b.isOwn) || (a.name ?? '').localeCompare(b.name ?? '', 'nl'),
    );
}

/** Whether the asker may record figures here, and where. */
export function presentDesk(desk: Desk, asker: Asker): Exploitatie['desk'] {
  return { mayRecord: mayAtDesk(desk, asker, 'liquidity.record'), kringen: writableKringen(desk, asker) };
}

export function presentSheet(sheet: OriginatedSheet, desk: Desk, asker: Asker): ShownSheet {
  const { year, kind, lines, revisionId, standPer, source, isFictitious } = sheet;
  const origin = presentOrigin(sheet.origin, desk, asker);
  return { year, kind, lines, revisionId, standPer, source, isFictitious, origin };
}

export function presentPlan(revision: OriginatedPlan, desk: Desk, asker: Asker): ShownPlan {
  const { firstMonth, months, opening, creditLimitCents, lines, flows, drivers, returns, growthBp } =
    revision;
  const { revisionId, standPer, note, isFictitious } = revision;
  const plan = { firstMonth, months, opening, creditLimitCents, lines, flows, drivers, returns, growthBp };
  const origin = presentOrigin(revision.origin, desk, asker);
  return { plan, revisionId, standPer, note, isFictitious, origin };
}

export function presentActual(actual: OriginatedActual, desk: Desk, asker: Asker): ShownActual {
  const { month, closingCents, lines, revisionId, standPer, source, isFictitious } = actual;
  const origin = presentOrigin(actual.origin, desk, asker);
  return { month, closingCents, lines, revisionId, standPer, source, isFictitious, origin };
}
