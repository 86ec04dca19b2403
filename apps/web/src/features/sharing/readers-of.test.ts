import type { ListedKring } from '@regietafel/contracts/sharing/table';
import type { KringId } from '@regietafel/domain/core/ids';
import { defaultKringen } from '@regietafel/domain/sharing/default-kringen';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../lib/format/format.ts';
import { translator } from '../../lib/i18n/message.ts';
import { messages } from '../../lib/i18n/nl/sharing.ts';
import { readersOf } from './readers-of.ts';

const t = translator(messages, 'nl');
const format = formatFor('nl');

/** The kring of this kind that every dossier has. */
function kringOf(kind: ListedKring['kind'], overrides: Partial<ListedKring> = {}): ListedKring {
  const tenantId = '00000000-0000-4000-8000-000000000001' as never;
  const drafts = defaultKringen({ id: tenantId }, [{ tenantId, name: 'Regio' }]);
  const draft = drafts.find((one) => one.kind === kind);
  if (!draft) throw new Error(`no default kring ${kind}`);
  const { name, admittedRoles, admittedSeats } = draft;
  const id = '00000000-0000-4000-8000-000000000002' as KringId;
  const readers = { organisations: [], seats: [], closedOn: null };
  return { id, kind, name, isOwn: kind === 'eigen', admittedRoles, admittedSeats, ...readers, ...overrides };
}

describe('readersOf', () => {
  it('tells the rule of each kring that a dossier has', () => {
    const sentence = (kind: ListedKring['kind']) => readersOf(kringOf(kind), t, format);
    expect(sentence('eigen')).toBe('Alleen uw eigen organisatie leest dit.');
    expect(sentence('kernteam')).toBe(
      'Voor accounthoudende regio’s, regio’s met strategisch belang en wie een zetel heeft in het ambtelijk of bestuurlijk kernteam.',
    );
    expect(sentence('tafel')).toContain('de aanbieder');
    expect(sentence('breed')).toBe('Voor alle deelnemers.');
    expect(sentence('openbaar')).toBe('Bedoeld om openbaar te worden. Voor alle deelnemers.');
  });

  it('names no provider where a plan is followed', () => {
    expect(readersOf(kringOf('tafel'), t, format, true)).not.toContain('aanbieder');
    expect(readersOf(kringOf('breed'), t, format, true)).toBe('Voor alle deelnemers.');
  });

  it('tells the rule of a kring that the owner added', () => {
    const board = kringOf('kernteam', { kind: 'ander', admittedRoles: [], admittedSeats: ['bestuurlijk'] });
    expect(readersOf(board, t, format)).toBe('Voor wie een zetel heeft in het bestuurlijk kernteam.');
  });
});
