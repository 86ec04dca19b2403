import type { PlainDate } from '@regietafel/domain/core/dates';
import type { Standing } from '@regietafel/domain/ladder/ladder';
import { landsdeelFact } from './landsdelen.ts';
import { REGIONS_2025 } from './regions-2025.ts';

/** The day on which the regions change by law (Besluit Jeugdwet, Stb. 2025, 357). */
export const REFORM = '2026-01-01' as PlainDate;

/** Our own code of the merged region: the register's code is not known yet. */
export const MIDDEN_LIMBURG = 'RT-MIDDEN-LIMBURG';

interface Provenance {
  readonly standing: Standing;
  readonly source: string;
}

interface Period {
  readonly validFrom: PlainDate | null;
  /** First day on which it no longer holds. */
  readonly validTo: PlainDate | null;
}

export interface RegionFact extends Period, Provenance {
  readonly code: string;
  readonly name: string;
  readonly landsdeel: string;
  readonly landsdeelStanding: Standing;
  readonly landsdeelSource: string;
  readonly note: string;
}

export interface MunicipalityFact extends Period, Provenance {
  readonly name: string;
  readonly province: string;
  readonly note: string;
}

export interface MembershipFact extends Period, Provenance {
  readonly municipality: string;
  readonly region: string;
}

interface RegionLine {
  readonly code: string;
  readonly name: string;
  readonly landsdeel: string;
  readonly province: string;
  readonly municipalities: readonly string[];
}

const REGISTER: Provenance = { standing: 'established', source: 'CBS Gebiedsindelingen 2025' };
const PLACED: Provenance = {
  standing: 'established',
  source: 'CBS Gebiedsindelingen 2025, berekend uit de ligging van de gemeente',
};
const MERGER: Provenance = { standing: 'established', source: 'Besluit Jeugdwet (Stb. 2025, 357)' };

const MERGED = ['JZ42', 'JZ43'];
const OPEN: Period = { validFrom: null, validTo: null };
const UNTIL_REFORM: Period = { validFrom: null, validTo: REFORM };
const FROM_REFORM: Period = { validFrom: REFORM, validTo: null };

/** Municipalities that lie in another province than the rest of their region. */
const OTHER_PROVINCE: Readonly<Record<string, string>> = {
  Zeewolde: 'Flevoland',
  Renswoude: 'Utrecht',
  Rhenen: 'Utrecht',
  Veenendaal: 'Utrecht',
  'Mook en Middelaar': 'Limburg',
};

/** What may have changed at the reform but is not confirmed: it is said, not applied. */
const UNCONFIRMED_MERGER = 'Wijdemeren';

const LINES = REGIONS_2025.trim().split('\n').map(parseLine);

/** Every region, those that ended and the one that began at the reform included. */
export const REGIONS: readonly RegionFact[] = [...LINES.map(regionOf), middenLimburg()];

/** Every municipality of 2025. */
export const MUNICIPALITIES: readonly MunicipalityFact[] = LINES.flatMap((line) =>
  line.municipalities.map((name) => ({
    ...OPEN,
    ...REGISTER,
    name,
    province: OTHER_PROVINCE[name] ?? line.province,
    note:
      name === UNCONFIRMED_MERGER
        ? 'Zou per 1 januari 2026 opgaan in Hilversum; niet bevestigd en daarom niet verwerkt.'
        : '',
  })),
);

/** Which municipality belongs to which region in which period. */
export const MEMBERSHIPS: readonly MembershipFact[] = LINES.flatMap((line) =>
  line.municipalities.flatMap((municipality) => membershipsOf(line, municipality)),
);

function parseLine(line: string): RegionLine {
  const [code = '', name = '', landsdeel = '', province = '', municipalities = ''] = line.split(' | ');
  return { code, name, landsdeel, province, municipalities: municipalities.split('; ') };
}

function regionOf({ code, name, landsdeel, province }: RegionLine): RegionFact {
  const { standing, source } = landsdeelFact(code, landsdeel);
  const isMerged = MERGED.includes(code);
  return {
    ...(isMerged ? UNTIL_REFORM : OPEN),
    ...REGISTER,
    code,
    name,
    landsdeel,
    landsdeelStanding: standing,
    landsdeelSource: source,
    note: isMerged ? 'Opgegaan in Midden-Limburg per 1 januari 2026.' : noteOf(province),
  };
}

function noteOf(province: string): string {
  return province === 'Noord-Brabant'
    ? 'Per 1 januari 2026 gaan enkele Brabantse gemeenten naar een andere regio; welke, is niet bekend.'
    : '';
}

function middenLimburg(): RegionFact {
  return {
    ...FROM_REFORM,
    ...MERGER,
    code: MIDDEN_LIMBURG,
    name: 'Midden-Limburg',
    landsdeel: 'Zuidoost',
    landsdeelStanding: 'probable',
    landsdeelSource: 'Afgeleid: beide regio’s waaruit zij ontstond, hoorden bij Zuidoost',
    note: 'Samengevoegd uit Midden-Limburg Oost en West. De code is van Regietafel zelf; die van het CBS is nog niet bekend.',
  };
}

function membershipsOf({ code, province }: RegionLine, municipality: string): readonly MembershipFact[] {
  const placed: MembershipFact = { ...OPEN, ...PLACED, municipality, region: code };
  const before: MembershipFact = { ...placed, ...UNTIL_REFORM };
  if (MERGED.includes(code))
    return [before, { ...FROM_REFORM, ...MERGER, municipality, region: MIDDEN_LIMBURG }];
  if (municipality === UNCONFIRMED_MERGER)
    return [before, { ...placed, ...FROM_REFORM, ...doubted('uncertain', 'mogelijk opgegaan in Hilversum') }];
  if (province === 'Noord-Brabant')
    return [
      before,
      { ...placed, ...FROM_REFORM, ...doubted('probable', 'enkele Brabantse gemeenten verhuizen') },
    ];
  return [placed];
}

function doubted(standing: Standing, why: string): Provenance {
  return {
    standing,
    source: `Indeling van 2025 voortgezet; de wettelijke lijst van 2026 is niet geraadpleegd (${why})`,
  };
}
