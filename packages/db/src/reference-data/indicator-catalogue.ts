import type { FormulaTerm, IndicatorDefinition, SignalValue } from '@regietafel/domain/indicators/indicator';

type Entry = Omit<IndicatorDefinition, 'id' | 'grains' | 'standing' | 'source' | 'signalValues'> & {
  readonly signal: Omit<SignalValue, 'from' | 'to'> | null;
};

const USUAL = 'Gangbare ratio in de zorg; banken en branches verschillen, te bevestigen';
const term = (item: string): FormulaTerm => ({ item, sign: 1 });
const yearly = (item: string): FormulaTerm => ({ item, sign: 1, perYear: true });
const signal = (value: number, source: string, standing: SignalValue['standing'] = 'probable') => ({
  value,
  source,
  standing,
});
const BERENSCHOT = 'Berenschot 2014, benchmark jeugd- en opvoedhulp (gemeente.nu)';

const FINANCIAL: readonly Omit<Entry, 'domain'>[] = [
  {
    code: 'solvabiliteit',
    name: 'Solvabiliteit',
    definition: 'Welk deel van de balans met eigen geld is betaald.',
    formulaText: 'eigen vermogen ÷ balanstotaal',
    formula: { terms: [term('eigen_vermogen')], divisor: [term('balanstotaal')], factor: 100 },
    unit: 'percent',
    direction: 'higher',
    isSeasonal: false,
    signal: signal(15, USUAL),
  },
  {
    code: 'weerstandsvermogen',
    name: 'Weerstandsvermogen',
    definition: 'Hoeveel tegenslag het eigen vermogen kan dragen, als deel van de opbrengsten van een jaar.',
    formulaText: 'eigen vermogen ÷ opbrengsten per jaar',
    formula: { terms: [term('eigen_vermogen')], divisor: [yearly('opbrengsten')], factor: 100 },
    unit: 'percent',
    direction: 'higher',
    isSeasonal: false,
    signal: signal(11, `${BERENSCHOT}: 11 % aan de lage kant`, 'established'),
  },
  {
    code: 'current-ratio',
    name: 'Current ratio',
    definition: 'Of wat binnen een jaar geld wordt genoeg is voor wat binnen een jaar betaald moet worden.',
    formulaText: 'vlottende activa ÷ kortlopende schulden',
    formula: { terms: [term('vlottende_activa')], divisor: [term('kortlopende_schulden')], factor: 1 },
    unit: 'ratio',
    direction: 'higher',
    isSeasonal: false,
    signal: signal(1, USUAL),
  },
  {
    code: 'resultaatratio',
    name: 'Resultaatratio',
    definition: 'Wat er van elke euro opbrengst overblijft.',
    formulaText: 'nettoresultaat ÷ opbrengsten',
    formula: { terms: [term('nettoresultaat')], divisor: [term('opbrengsten')], factor: 100 },
    unit: 'percent',
    direction: 'higher',
    isSeasonal: true,
    signal: signal(0, 'Onder nul is verlies', 'established'),
  },
  {
    code: 'dscr',
    name: 'Dekking van rente en aflossing (DSCR)',
    definition: 'Of de kasstroom genoeg is om rente en aflossing te betalen.',
    formulaText: '(nettoresultaat + rente + afschrijvingen) ÷ (rente + aflossing)',
    formula: {
      terms: [term('nettoresultaat'), term('rente'), term('afschrijvingen')],
      divisor: [term('rente'), term('aflossing')],
      factor: 1,
    },
    unit: 'ratio',
    direction: 'higher',
    isSeasonal: true,
    signal: signal(1.2, USUAL),
  },
  {
    code: 'dagen-liquiditeit',
    name: 'Dagen liquiditeit',
    definition: 'Hoeveel dagen kosten met het geld op de bank te betalen zijn.',
    formulaText: 'liquide middelen ÷ (kosten zonder afschrijvingen per jaar ÷ 365)',
    formula: {
      terms: [term('liquide_middelen')],
      divisor: [yearly('kosten'), { item: 'afschrijvingen', sign: -1, perYear: true }],
      factor: 365,
    },
    unit: 'days',
    direction: 'higher',
    isSeasonal: true,
    signal: signal(30, 'Eigen keuze: één maand kosten; geen bron', 'uncertain'),
  },
  {
    code: 'pnil',
    name: 'Personeel niet in loondienst',
    definition: 'Welk deel van de personeelskosten naar inhuur gaat.',
    formulaText: 'kosten personeel niet in loondienst ÷ personeelskosten',
    formula: { terms: [term('kosten_pnil')], divisor: [term('personeelskosten')], factor: 100 },
    unit: 'percent',
    direction: 'lower',
    isSeasonal: false,
    signal: signal(10, USUAL),
  },
  {
    code: 'personeelskostenratio',
    name: 'Personeelskosten',
    definition: 'Welk deel van de opbrengsten naar personeel gaat.',
    formulaText: 'personeelskosten ÷ opbrengsten',
    formula: { terms: [term('personeelskosten')], divisor: [term('opbrengsten')], factor: 100 },
    unit: 'percent',
    direction: 'lower',
    isSeasonal: false,
    signal: signal(80, USUAL),
  },
  {
    code: 'opbrengsten',
    name: 'Opbrengsten per jaar',
    definition: 'Alle opbrengsten, naar een heel jaar gerekend.',
    formulaText: 'opbrengsten, per jaar',
    formula: { terms: [yearly('opbrengsten')], divisor: null, factor: 1 },
    unit: 'cents',
    direction: 'band',
    isSeasonal: true,
    signal: null,
  },
];

const OPERATIONAL: readonly Omit<Entry, 'domain'>[] = [
  {
    code: 'overhead',
    name: 'Overhead',
    definition: 'Welk deel van de formatie niet direct met cliënten werkt.',
    formulaText: 'formatie overhead ÷ formatie',
    formula: { terms: [term('fte_overhead')], divisor: [term('fte')], factor: 100 },
    unit: 'percent',
    direction: 'lower',
    isSeasonal: false,
    signal: signal(15.8, `${BERENSCHOT}: gemiddeld 15,8 %`, 'established'),
  },
  {
    code: 'verzuim',
    name: 'Ziekteverzuim',
    definition: 'Welk deel van de beschikbare dagen medewerkers ziek zijn.',
    formulaText: 'verzuimdagen ÷ beschikbare dagen',
    formula: { terms: [term('verzuimdagen')], divisor: [term('beschikbare_dagen')], factor: 100 },
    unit: 'percent',
    direction: 'lower',
    isSeasonal: true,
    signal: signal(7.81, 'Vernet: zorg als geheel 2024 gemiddeld 7,81 % (skipr.nl)', 'established'),
  },
  {
    code: 'bezetting',
    name: 'Bezetting',
    definition: 'Hoe vol de plaatsen met verblijf zijn.',
    formulaText: 'bezette etmalen ÷ capaciteit',
    formula: { terms: [term('bezette_etmalen')], divisor: [term('capaciteit_etmalen')], factor: 100 },
    unit: 'percent',
    direction: 'higher',
    isSeasonal: true,
    signal: signal(85, USUAL),
  },
  {
    code: 'productiviteit',
    name: 'Productiviteit',
    definition: 'Welk deel van de beschikbare tijd naar declarabele zorg gaat.',
    formulaText: 'cliëntgebonden uren ÷ netto beschikbare uren',
    formula: { terms: [term('declarabele_uren')], divisor: [term('netto_uren')], factor: 100 },
    unit: 'percent',
    direction: 'higher',
    isSeasonal: true,
    signal: signal(65, USUAL),
  },
  {
    code: 'wachttijd',
    name: 'Wachttijd',
    definition: 'Hoe lang wie nu wacht gemiddeld al wacht.',
    formulaText: 'wachtdagen ÷ wachtenden',
    formula: { terms: [term('wachtdagen')], divisor: [term('wachtenden')], factor: 1 },
    unit: 'days',
    direction: 'lower',
    isSeasonal: true,
    signal: null,
  },
  {
    code: 'uitstroom-personeel',
    name: 'Uitstroom personeel',
    definition: 'Welk deel van de formatie per jaar vertrekt.',
    formulaText: 'uitstroom personeel per jaar ÷ formatie',
    formula: { terms: [yearly('uitstroom_fte')], divisor: [term('fte')], factor: 100 },
    unit: 'percent',
    direction: 'lower',
    isSeasonal: true,
    signal: null,
  },
  {
    code: 'uitstroom-clienten',
    name: 'Uitstroom cliënten',
    definition: 'Hoeveel jeugdigen per jaar de zorg verlaten, als deel van wie er in zorg is.',
    formulaText: 'uitgestroomde cliënten per jaar ÷ cliënten',
    formula: { terms: [yearly('uitgestroomd')], divisor: [term('clienten')], factor: 100 },
    unit: 'percent',
    direction: 'band',
    isSeasonal: true,
    signal: null,
  },
];

/** The indicators in the order in which they are shown, each with its one meaning. */
export const INDICATOR_CATALOGUE: readonly Entry[] = [
  ...FINANCIAL.map((entry) => ({ ...entry, domain: 'financieel' as const })),
  ...OPERATIONAL.map((entry) => ({ ...entry, domain: 'operationeel' as const })),
];

/** Where the formulas come from. */
export const CATALOGUE_SOURCE = USUAL;
