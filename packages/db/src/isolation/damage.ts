import type { GapRule } from '../kernel/catalogue-gap.ts';

/** What a mistake or an intruder could do to a database: in words, in SQL, and how the check of the catalogue must name it. */
export type Damage = readonly [what: string, statements: string, rule: GapRule, message: string];
