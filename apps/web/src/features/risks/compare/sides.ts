import type { ComparedSide } from '@regietafel/contracts/risks/versions';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { VersionSummary } from '../queries.ts';
import type { SideParam } from '../search.ts';

/** The two sides of a comparison as the address names them. */
export interface Sides {
  readonly van: SideParam;
  readonly tot: SideParam;
}

/** What is compared when the address does not say: the last two versions, or the only one with the register of today. */
export function defaultSides(versions: readonly VersionSummary[], today: PlainDate): Sides | null {
  const [latest, before] = versions;
  if (latest === undefined) return null;
  return before === undefined
    ? { van: latest.versionId, tot: today }
    : { van: before.versionId, tot: latest.versionId };
}

/** A side as the server takes it. */
export function sideOf(param: SideParam, versions: readonly VersionSummary[]): ComparedSide {
  const version = versions.find((one) => one.versionId === param);
  if (version) return { kind: 'version', versionId: version.versionId };
  return isDayParam(param) ? { kind: 'day', day: param } : { kind: 'version', versionId: param };
}

/** Whether a side is a day, not a version. */
export function isDayParam(param: SideParam): param is PlainDate {
  return param.length === 10;
}
