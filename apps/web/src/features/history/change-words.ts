import type { Change } from '@regietafel/contracts/history/changes';

/** What happened to it. */
export function actOf({ kind, isFirst, isRemoval }: Pick<Change, 'kind' | 'isFirst' | 'isRemoval'>) {
  if (kind === 'register_version') return 'act.published';
  if (isRemoval) return 'act.removed';
  return isFirst ? 'act.added' : 'act.changed';
}
