import type { Difference } from '@regietafel/contracts/risks/difference';
import type { RiskId } from '@regietafel/domain/core/ids';

const FOR_ONE = /^(\d{1,4})=(.*)$/s;

/**
 * The reasons that were given, by risk: "7=text" is for risk 7, a text without a number for every removed risk that has
 * none of its own. Risks without any reason are left out; the import says which.
 */
export function reasonsFor(
  removed: Difference['removed'],
  given: readonly string[],
): readonly { readonly riskId: RiskId; readonly reason: string }[] {
  const own = new Map(
    given.flatMap((text) => {
      const [, number, reason] = FOR_ONE.exec(text) ?? [];
      return number === undefined || reason === undefined ? [] : [[Number(number), reason] as const];
    }),
  );
  const general = given.find((text) => !FOR_ONE.test(text));
  return removed.flatMap(({ riskId, number }) => {
    const reason = own.get(number) ?? general;
    return riskId === null || reason === undefined ? [] : [{ riskId, reason }];
  });
}
