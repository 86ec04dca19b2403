import { expect, test } from 'vitest';
import { EmbeddedError, explainFailure } from './embedded-error.ts';

/** Left what PostgreSQL 18 or Node really says, right what we make of it. */
test.each([
  ['initdb: error: could not write to file "/x/pg_wal/xlogtemp.5": No space left on device', 'disk_full'],
  [
    'FATAL:  could not extend file "base/1/2691"\nHINT:  Check free disk space.\ninitdb: removing contents',
    'disk_full',
  ],
  ['ENOSPC: no space left on device, write', 'disk_full'],
  ["EROFS: read-only file system, mkdir '/x'", 'no_permission'],
  ["ENOENT: no such file or directory, mkdir '/x/data'", 'no_permission'],
  ["EACCES: permission denied, mkdir '/x'", 'no_permission'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port_taken'],
  ['FATAL:  lock file "postmaster.pid" already exists', 'in_use'],
  ['PANIC:  could not locate a valid checkpoint record', 'did_not_start'],
])('%s is %s', (text, code) => {
  const failure = explainFailure(new Error(text), '/data', 5432);
  expect(failure.code).toBe(code);
  for (const sentence of Object.values(failure.sentences)) expect(sentence).not.toContain('\n');
});

test('a failure that is explained already stays as it is', () => {
  const failure = new EmbeddedError('in_use', { nl: 'bezet', en: 'busy' });
  expect(explainFailure(failure, '/data')).toBe(failure);
});
