import { describe, expect, it } from 'vitest';
import { filesOfFirstLoad } from './first-load-files.ts';

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_react.js'] },
  'src/page.tsx': { file: 'assets/page.js', imports: ['_react.js', '_table.js'] },
  'src/other.tsx': { file: 'assets/other.js' },
  '_react.js': { file: 'assets/react.js' },
  '_table.js': { file: 'assets/table.js', imports: ['src/page.tsx'] },
  'font.woff2': { file: 'assets/font.woff2' },
};

describe('filesOfFirstLoad', () => {
  it('takes each file once, follows static imports, also round a ring, and leaves other pages out', () => {
    expect(filesOfFirstLoad(manifest, ['index.html', 'src/page.tsx', 'font.woff2']).toSorted()).toEqual([
      'assets/index.js',
      'assets/page.js',
      'assets/react.js',
      'assets/table.js',
    ]);
  });

  it('refuses a source that is no chunk', () => {
    expect(() => filesOfFirstLoad(manifest, ['src/missing.tsx'])).toThrow('src/missing.tsx');
  });
});
