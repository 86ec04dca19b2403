import type { PlainDate } from '@regietafel/domain/core/dates';
import type { BuildingId } from '@regietafel/domain/core/ids';
import type { BuildingContent, BuildingPart, Condition } from '@regietafel/domain/property/building';
import { stableId } from '../../reference-data/stable-id.ts';

/*
 * The letters tell that an external bureau reviewed the property of XONAR, not what it found: these buildings, their parts
 * and the scores are fictitious.
 */

const MEASURED_ON = '2024-05-15' as PlainDate;

/** Id of a fictitious building of XONAR by its key. */
export const xonarBuildingId = (key: string): BuildingId => stableId<BuildingId>(`demo-gebouw:xonar:${key}`);

export interface DemoBuilding extends BuildingContent {
  readonly key: string;
}

/** By name of the element: its code by NL-SfB and the unit in which it is measured. */
const ELEMENTS: Readonly<Record<string, readonly [nlSfb: string, unit: string]>> = {
  dak: ['47.1', 'm2'],
  gevel: ['41.1', 'm2'],
  kozijnen: ['31.2', 'm2'],
  cv: ['51.1', 'stuks'],
  lucht: ['57.1', 'stuks'],
  elektra: ['61.1', 'stuks'],
  brand: ['65.1', 'stuks'],
  sanitair: ['53.1', 'stuks'],
  schilderwerk: ['46.1', 'm2'],
  terrein: ['90.4', 'm2'],
};

export const XONAR_BUILDINGS: readonly DemoBuilding[] = [
  building('bosrand', 'Woonlocatie Bosrand (fictief)', 'Behandelgroepen', [
    ['dak', 'Dakbedekking', 1450, 6],
    ['kozijnen', 'Kozijnen en ramen', 380, 4],
    ['cv', 'Verwarmingsketels', 4, 5],
    ['brand', 'Brandmeldinstallatie', 1, 5],
  ]),
  building('molenhof', 'Woonlocatie Molenhof (fictief)', 'Leefhuizen', [
    ['dak', 'Dakbedekking', 900, 4],
    ['gevel', 'Gevelmetselwerk', 1200, 3],
    ['lucht', 'Luchtbehandeling', 2, 5],
    ['sanitair', 'Sanitair', 24, 4],
  ]),
  building('kasteellaan', 'Hoofdgebouw Kasteellaan (fictief)', 'Kantoor en dagbehandeling', [
    ['gevel', 'Gevelmetselwerk', 2100, 4],
    ['elektra', 'Elektrische installatie', 3, 5],
    ['lucht', 'Luchtbehandeling', 3, 3],
    ['schilderwerk', 'Buitenschilderwerk', 1600, 4],
  ]),
  building('school', 'Schoolgebouw De Linde (fictief)', 'Onderwijs en dagbehandeling', [
    ['dak', 'Dakbedekking', 1100, 3],
    ['cv', 'Verwarmingsketels', 2, 3],
    // Never inspected: unknown is not good.
    ['terrein', 'Terreinverharding', 2500, null],
  ]),
];

type PartRow = readonly [element: string, name: string, quantity: number, condition: Condition | null];

function building(key: string, name: string, use: string, parts: readonly PartRow[]): DemoBuilding {
  return { key, name, use, note: 'Fictief.', parts: parts.map(part) };
}

function part([element, name, quantity, condition]: PartRow): BuildingPart {
  const [nlSfb, unit] = ELEMENTS[element] ?? [null, ''];
  return {
    partId: element,
    name,
    nlSfb,
    quantityThousandths: quantity * 1000,
    unit,
    condition,
    measuredOn: condition === null ? null : MEASURED_ON,
    targetLevel: 3,
  };
}
