import { describe, expect, it } from 'vitest';
import { safeReturn } from './safe-return.ts';

describe('safeReturn', () => {
  it('keeps a place of our own with its search and hash', () => {
    expect(safeReturn('/dossiers/xonar?standPer=2024-08-15#risico-4')).toBe(
      '/dossiers/xonar?standPer=2024-08-15#risico-4',
    );
  });

  it.each([
    undefined,
    '',
    'dossiers',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '///evil.example',
  ])('goes to the first page for %s', (path) => {
    expect(safeReturn(path)).toBe('/');
  });
});
