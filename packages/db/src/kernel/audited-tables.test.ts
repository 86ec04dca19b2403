import { AUDITED_TABLES } from '@regietafel/domain/audit/objects';
import { expect, test } from 'vitest';
import { TABLES } from './registry.ts';

test('every table of which changes are noted has a name for the log', () => {
  const noted = Object.entries(TABLES).filter(
    ([, rule]) => rule.kind === 'dossier' || (rule.kind === 'tenant' && rule.isAudited === true),
  );
  const named: readonly string[] = AUDITED_TABLES;
  // Add it to the list, and its name to the messages of area `audit` of the client.
  expect(noted.map(([table]) => table).filter((table) => !named.includes(table))).toEqual([]);
  expect(named.filter((table) => TABLES[table] === undefined)).toEqual([]);
});
