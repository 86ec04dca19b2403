import { type BookSheet, head, type Row, text } from './book/cell.ts';
import { writeBook } from './book/write-book.ts';
import { bookSource, type ForecastToWrite } from './book-source.ts';
import { cashSheet, rulesSheet } from './cash-sheets.ts';
import { eventsSheet } from './event-sheet.ts';
import { exploitatieSheet, workingsSheet } from './exploitatie-sheets.ts';
import { driversSheet, flowsSheet, outstandingSheet, yearSheets } from './input-sheets.ts';
import { notInFigureSheet, outlookSheet, weeksSheet } from './outlook-sheets.ts';
import { startSheet } from './start-sheet.ts';

/**
 * A forecast as a workbook that calculates: out of the starting points, the sheets of each year, the rules and the events it
 * comes to the same closing balances as Regietafel, to the cent.
 */
export async function writeForecast(forecast: ForecastToWrite): Promise<Uint8Array> {
  return writeBook(forecastSheets(forecast));
}

/** The sheets of the workbook, in order. */
export function forecastSheets(forecast: ForecastToWrite): readonly BookSheet[] {
  const source = bookSource(forecast);
  const { sheet: workings, finals } = workingsSheet(source);
  return [
    explanationSheet(),
    startSheet(source),
    outlookSheet(source),
    eventsSheet(source),
    cashSheet(source, finals),
    rulesSheet(source),
    exploitatieSheet(source),
    ...yearSheets(source),
    driversSheet(source),
    outstandingSheet(source),
    flowsSheet(source),
    weeksSheet(source),
    notInFigureSheet(source),
    workings,
  ];
}

const EXPLANATION = [
  'Gele cellen zijn invoer; alle andere bedragen rekent dit werkblad zelf uit.',
  'Een lege cel is onbekend, en dat is iets anders dan nul.',
  'Exploitatie: per maand de realisatie, anders de prognose, anders de begroting, anders het jaar ervoor met groei.',
  'Kas: per regel de delen van de maanden ervoor, volgens het blad Regels; dagen bepalen alleen de laagste stand.',
  'Gebeurtenissen: een 1 of een 0 zet een gebeurtenis aan of uit, en u kunt haar verschuiven (maanden) en schalen (%).',
  'De laagste dag van de maand komt uit het dagverloop in Regietafel en beweegt in dit werkblad niet mee.',
  'Weken en Niet in het cijfer zijn een afdruk en rekenen niet mee.',
  'Regietafel leest terug: Uitgangspunten, Regels, Openstaand, Drijvers, Investeringen en leningen, de bladen per jaar en Gebeurtenissen.',
  'Wat u bij gebeurtenissen schakelt, verschuift of schaalt, wordt bij het inlezen een scenario: een gebeurtenis zelf wijzigt u in Regietafel.',
  'Rendementen horen bij een aanname of volgen uit de cijfers en worden niet teruggelezen.',
] as const;

function explanationSheet(): BookSheet {
  return {
    name: 'Toelichting',
    rows: [[head('Zo werkt dit werkblad')], ...EXPLANATION.map((line): Row => [text(line)])],
    widths: [110],
    stickyRows: 1,
    stickyColumns: 0,
  };
}
