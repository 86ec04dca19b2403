import type { Change } from '@regietafel/contracts/history/changes';
import { dutchDayOf, type PlainDate } from '@regietafel/domain/core/dates';

export type Act = 'added' | 'changed' | 'removed';

/** Recordings of one kind that one author did on one day, told as one. */
export interface ChangeGroup {
  readonly key: string;
  readonly kind: Change['kind'];
  readonly act: Act;
  readonly day: PlainDate;
  /** Each name once, the newest first; empty when what changed has no name. */
  readonly subjects: readonly string[];
  readonly origin: Change['origin'];
}

/** Gathers what follows each other in the log and reads alike: five KPI figures of one delivery are one piece of news. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const next = groupOf(change);
    if (last && readsAlike(last, next)) groups.splice(-1, 1, joined(last, next));
    else groups.push(next);
  }
  return groups;
}

function groupOf(change: Change): ChangeGroup {
  const { kind, changeId, subject, isFirst, isRemoval, origin } = change;
  return {
    key: changeId,
    kind,
    act: isRemoval ? 'removed' : isFirst ? 'added' : 'changed',
    day: dutchDayOf(origin.recordedAt),
    subjects: subject === null ? [] : [subject],
    origin,
  };
}

function readsAlike(one: ChangeGroup, other: ChangeGroup): boolean {
  return (
    one.kind === other.kind &&
    one.act === other.act &&
    one.day === other.day &&
    one.origin.author.name === other.origin.author.name &&
    one.origin.kring.id === other.origin.kring.id
  );
}

function joined(one: ChangeGroup, other: ChangeGroup): ChangeGroup {
  return { ...one, subjects: [...new Set([...one.subjects, ...other.subjects])] };
}
