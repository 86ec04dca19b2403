import { expect, test } from 'vitest';
import { isConfidentialKring } from './confidential.ts';

test.each([
  ['eigen', [], true],
  ['kernteam', ['accounthoudend'], true],
  ['tafel', ['accounthoudend', 'aanbieder'], false],
  ['breed', ['accounthoudend', 'betrokken', 'aanbieder'], false],
  ['openbaar', ['accounthoudend', 'aanbieder'], false],
  ['uitnodiging', [], false],
  ['ander', ['accounthoudend', 'betrokken'], true],
  ['ander', ['accounthoudend', 'aanbieder'], false],
] as const)(
  'looking into a kring of kind %s that admits %j is noted: %s',
  (kind, admittedRoles, expected) => {
    expect(isConfidentialKring({ kind, admittedRoles })).toBe(expected);
  },
);
