import fc from 'fast-check';
import { GROUP_HEADINGS, type SourceGroup, type SourceRow } from './source-register.ts';

const STARTS = [
  'Vertraging',
  'Tekort',
  'Onvoldoende',
  'Hogere',
  'Afhankelijkheid',
  'Krapte',
  'Verlies',
  'Uitstroom',
  'Minder',
  'Extra',
  'Nieuwe',
  'Achterstand',
];
const WORDS =
  'verhuizing locatie kosten medewerkers behandeling wachtlijst cliënten bezetting van de het een in bij door met voor aan op financiering huurcontract samenwerking overdracht begeleiding verwijzingen gezinshuizen administratie declaraties verzekering nieuwbouw opleiding instroom uitstroom vervanging leegstand gemeente planning rooster capaciteit tarief'.split(
    ' ',
  );
const NAMES = ['Berkenhof', 'VNG', 'JeugdzorgPlus', 'Oost-Twente', 'IT&C', 'RvT'];
const AMOUNTS = ['€ 1,2 mln.', '450k', 'max 90k', '€ 250.000', 'Risico PM.', 'tussen 100k en 300k'];

const words = (min: number, max: number) =>
  fc
    .tuple(
      fc.constantFrom(...STARTS),
      fc.array(
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
          { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
        ),
        {
          minLength: min - 1,
          maxLength: max - 1,
        },
      ),
    )
    .map(([start, rest]) => [start, ...rest].join(' '));

const sentences = (most: number) =>
  fc
    .array(words(3, 12), { minLength: 1, maxLength: most })
    .map((all) => all.map((text) => `${text}.`).join(' '));

const STATUSES = [
  'Opgelost 07122023',
  'Opgelost 01032024',
  'Onderhanden',
  'Onderhanden, periode Q1 t/m Q3 2025.',
  'Geen risico maar een feit.',
];
const OWNERS = ['Berkenhof', 'Berkenhof', 'Berkenhof', 'Berkenhof en gemeenten'];

const row: fc.Arbitrary<Omit<SourceRow, 'number'>> = fc.record({
  title: words(4, 12),
  cause: words(2, 6),
  consequence: fc
    .tuple(words(2, 7), fc.option(fc.constantFrom(...AMOUNTS)))
    .map(([text, amount]) => (amount === null ? text : `${text}. ${amount}`)),
  measures: sentences(4),
  owners: fc.constantFrom(...OWNERS),
  status: fc.constantFrom(...STATUSES),
});

/** Registers of 6 to 18 risks in three groups, as a provider in trouble could have them. */
export const sourceRegister: fc.Arbitrary<readonly SourceGroup[]> = fc
  .tuple(...GROUP_HEADINGS.map(() => fc.array(row, { minLength: 2, maxLength: 6 })))
  .map((groups) => {
    let number = 0;
    return groups.map((rows, index) => ({
      heading: GROUP_HEADINGS[index] ?? '',
      rows: rows.map((each) => ({ ...each, number: ++number })),
    }));
  });
