import type { ProblemList } from './problem-list.ts';

/** A value of unknown shape, and where it stands in its file. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

/**
 * Readers of a file's values: each gives what it expects, or notes that the file is no model and gives a neutral value, so that
 * all that is wrong is found in one go. What was read is used only when nothing was noted.
 */
export interface FieldReader {
  field(place: Place, name: string): Place;
  number(place: Place): number;
  text(place: Place): string;
  choice<const T extends string | number>(place: Place, choices: readonly [T, ...T[]]): T;
  list<T>(place: Place, read: (item: Place) => T): T[];
  optional<T>(place: Place, read: (present: Place) => T): T | null;
}

/** Longer lists than this are refused unread: no model has one. */
const LONGEST_LIST = 10_000;

export function createFieldReader(problems: ProblemList): FieldReader {
  const refuse = <T>({ path }: Place, instead: T): T => {
    problems.add('not-a-model', path);
    return instead;
  };
  const reader: FieldReader = {
    field({ value, path }, name) {
      const inside = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
      return { value: inside, path: path === '' ? name : `${path}.${name}` };
    },
    // A file cannot say NaN: null, or nothing, stands where it was written.
    number: (place) => (typeof place.value === 'number' ? place.value : refuse(place, 0)),
    text: (place) => (typeof place.value === 'string' ? place.value : refuse(place, '')),
    choice: (place, choices) => choices.find((one) => one === place.value) ?? refuse(place, choices[0]),
    list(place, read) {
      const { value, path } = place;
      if (!Array.isArray(value) || value.length > LONGEST_LIST) return refuse(place, []);
      return Array.from(value, (item: unknown, index) => read({ value: item, path: `${path}[${index}]` }));
    },
    optional: (place, read) => (place.value === null || place.value === undefined ? null : read(place)),
  };
  return reader;
}

/** Lists too: their fields are their places. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
