import type { KpiDirection, KpiUnit } from '@regietafel/domain/kpis/kpi';
import type { Standing } from '@regietafel/domain/ladder/ladder';

/** A KPI of the catalogue, as it is written down here. */
export interface CatalogueKpi {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly unit: KpiUnit;
  readonly direction: KpiDirection;
  readonly isSeasonal: boolean;
  readonly standing: Standing;
  readonly source: string;
  readonly aliases: readonly {
    readonly name: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** That the table follows these five is established; how exactly each is counted, no letter says. */
const COMMON_FORMULA =
  'Genoemd in de raadsinformatiebrieven over XONAR van 2024; formule volgens gangbaar gebruik in de sector, te bevestigen';

/** The KPI's of the council letters, in the order in which they are shown. */
export const KPI_CATALOGUE: readonly CatalogueKpi[] = [
  {
    code: 'productiviteit',
    name: 'Productiviteit',
    definition: 'Welk deel van de beschikbare tijd van medewerkers naar declarabele zorg voor cliënten gaat.',
    formula:
      'cliëntgebonden (declarabele) uren ÷ netto beschikbare uren; netto is contracturen min verlof, feestdagen, verzuim en scholing',
    unit: 'percent',
    direction: 'higher',
    isSeasonal: false,
    standing: 'probable',
    source: COMMON_FORMULA,
    aliases: [],
  },
  {
    code: 'bedbezetting',
    name: 'Bedbezetting',
    definition: 'Hoe vol de plaatsen met verblijf zijn. Boven de band zijn er meer kinderen dan plaatsen.',
    formula: 'bezette etmalen ÷ (plaatsen × dagen in de maand)',
    unit: 'percent',
    direction: 'band',
    isSeasonal: true,
    standing: 'probable',
    source: COMMON_FORMULA,
    aliases: [],
  },
  {
    code: 'normering-inzet-formatie',
    name: 'Normering inzet formatie',
    definition:
      'Verhouding tussen de ingezette formatie en de formatie waarvan het tarief uitgaat. Boven de band is inzet onbetaald, eronder staat de kwaliteit onder druk.',
    formula: 'ingezette fte ÷ genormeerde fte per groep of cliënt',
    unit: 'percent',
    direction: 'band',
    isSeasonal: false,
    standing: 'uncertain',
    source: COMMON_FORMULA,
    aliases: [],
  },
  {
    code: 'onverzekerde-zorg',
    name: 'Onverzekerde zorg',
    definition: 'Zorg die is geleverd zonder geldige beschikking of toewijzing, en dus niet wordt betaald.',
    formula:
      'omzetwaarde van geleverde zorg zonder geldige toewijzing ÷ totale omzetwaarde van geleverde zorg',
    unit: 'percent',
    direction: 'lower',
    isSeasonal: false,
    standing: 'probable',
    source: COMMON_FORMULA,
    // The letter of August 2024 still used the old name, the one of October 2024 the new one.
    aliases: [{ name: 'Geen beschikking geen zorg', from: null, to: '2024-10-01' }],
  },
  {
    code: 'ziekteverzuim',
    name: 'Ziekteverzuim',
    definition:
      'Welk deel van de beschikbare dagen medewerkers wegens ziekte afwezig zijn, naar omvang van het contract.',
    formula: 'verzuimde dagen × deeltijdfactor × verzuimpercentage ÷ (beschikbare dagen × deeltijdfactor)',
    unit: 'percent',
    direction: 'lower',
    isSeasonal: true,
    standing: 'probable',
    source: COMMON_FORMULA,
    aliases: [],
  },
];
