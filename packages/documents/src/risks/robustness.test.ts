import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { asDocx } from '../testing/as-docx.ts';
import { asPdf } from '../testing/as-pdf.ts';
import { asTextLetter } from '../testing/as-text-letter.ts';
import { BERKENHOF, BERKENHOF_ROWS, BERKENHOF_STAND_PER } from '../testing/berkenhof.ts';
import { bytesOf } from '../testing/read.ts';
import { parseRegister } from './parse-register.ts';
import { writeRegisterXlsx } from './write/xlsx.ts';

/** One intact file per format, to be damaged. */
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  files.set('text', bytesOf(asTextLetter(BERKENHOF)));
  files.set('pdf', await asPdf(BERKENHOF));
  files.set('docx', await asDocx(BERKENHOF));
  files.set('xlsx', await writeRegisterXlsx({ rows: BERKENHOF_ROWS, standPer: BERKENHOF_STAND_PER }));
}, 30_000);

function intact(format: string): Uint8Array {
  const file = files.get(format);
  if (file === undefined) throw new Error(`no ${format}`);
  return file;
}

/** Processor time that a damaged or hostile file may take, in seconds, however busy the machine is. */
const LONGEST = 6;

/** Reads a damaged file: a reading with usable rows, or one refusal; never anything else, and soon. */
async function readDamaged(file: Uint8Array): Promise<void> {
  const before = process.threadCpuUsage();
  const outcome = await parseRegister(file, 'damaged');
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(LONGEST);
  if (!outcome.ok) {
    expect(outcome.error.message).not.toBe('');
    return;
  }
  const numbers = outcome.value.rows.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
}

/** Changes to bytes: a position as a share of the length, and what stands there then. */
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 12,
});

describe.each(['text', 'pdf', 'docx', 'xlsx'])('a damaged %s', (format) => {
  test('with bytes changed is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const file = intact(format).slice();
        for (const [at, value] of all) file[Math.floor(at * file.length)] = value;
        await readDamaged(file);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 120_000);

  test('cut off anywhere is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (share) => {
        const file = intact(format);
        await readDamaged(file.slice(0, Math.floor(share * file.length)));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 120_000);
});

test('text of any kind after a header is read or refused', async () => {
  const words = [
    '#',
    'risico',
    '1',
    '2',
    '3.',
    'Opgelost',
    '07122023',
    '\n',
    '\n\n',
    ' \n',
    '\f',
    'XONAR',
    '€',
    '1,6',
    'mln',
    'Risico’s in herstelplan',
    'Een zin.',
    '-',
    'PM',
    '\t',
    ';',
    '"',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 150 }), async (parts) => {
      await readDamaged(bytesOf(`# risico oorzaak gevolg maatregelen eigenaar status\n\n${parts.join(' ')}`));
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 120_000);

describe('text made to be slow is not', () => {
  const header = '# risico oorzaak gevolg maatregelen eigenaar status\n\n';
  const HOSTILE: Readonly<Record<string, string>> = {
    'one endless word': `1 ${'a'.repeat(300_000)} Opgelost`,
    'one endless line of capitals': `1 ${'Aa '.repeat(60_000)}`,
    'endless figures': `1 ${'1.000 '.repeat(50_000)}`,
    'endless digits': `1 € ${'1'.repeat(200_000)}`,
    'endless hyphens': `1 ${'-\n'.repeat(50_000)}`,
    'endless spaces': `1 a${' '.repeat(300_000)}b`,
    'endless blank lines': '\n'.repeat(300_000),
    'endless headings': 'risico oorzaak '.repeat(20_000),
    'endless header lines': 'risico\n'.repeat(20_000),
    'endless quotes': '"'.repeat(200_000),
    'endless months': 'januari '.repeat(30_000),
    'endless ranges': 'tussen 1 '.repeat(30_000),
  };

  test.each(Object.entries(HOSTILE))(
    '%s',
    async (_, text) => {
      await readDamaged(bytesOf(header + text));
    },
    20_000,
  );

  test('five hundred risks', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) =>
        `${index + 1} Risico van een soort\n\nOorzaak\n\nGevolg\n\nMaatregel\n\nXONAR Onderhanden`,
    );
    const outcome = await parseRegister(bytesOf(header + rows.join('\n\n')), 'many');
    expect(outcome.ok && outcome.value.rows.length).toBe(500);
  }, 60_000);
});
