import type { IndicatorItem } from '@regietafel/domain/indicators/indicator';

const BOOKS =
  'Gangbare post van de jaarrekening en de kwartaalcijfers; uitvraag van de NZa van 2026 niet gevonden, te bevestigen';
const STAFF = 'Gangbare personeelscijfers in de zorg, te bevestigen';
const CARE = 'Gangbare productiecijfers in de jeugdhulp, te bevestigen';

type Item = Omit<IndicatorItem, 'group' | 'standing' | 'source' | 'mayBeNegative'> & {
  readonly mayBeNegative?: true;
};

const balance = (code: string, name: string, definition: string, mayBeNegative?: true): Item => ({
  code,
  name,
  definition,
  unit: 'cents',
  kind: 'stock',
  ...(mayBeNegative && { mayBeNegative }),
});
const flow = (
  code: string,
  name: string,
  definition: string,
  unit: Item['unit'],
  mayBeNegative?: true,
): Item => ({
  code,
  name,
  definition,
  unit,
  kind: 'flow',
  ...(mayBeNegative && { mayBeNegative }),
});
const stock = (code: string, name: string, definition: string, unit: Item['unit']): Item => ({
  code,
  name,
  definition,
  unit,
  kind: 'stock',
});

const BALANS: readonly Item[] = [
  balance('balanstotaal', 'Balanstotaal', 'Alle bezittingen samen op de laatste dag van de periode.'),
  balance(
    'eigen_vermogen',
    'Eigen vermogen',
    'Wat overblijft als alle schulden zijn betaald; kan negatief zijn.',
    true,
  ),
  balance(
    'vlottende_activa',
    'Vlottende activa',
    'Wat binnen een jaar geld wordt: bank, debiteuren, onderhanden werk.',
  ),
  balance('kortlopende_schulden', 'Kortlopende schulden', 'Wat binnen een jaar moet worden betaald.'),
  balance(
    'liquide_middelen',
    'Liquide middelen',
    'Saldo van bank en kas; kan negatief zijn bij een rekening-courant.',
    true,
  ),
];

const EXPLOITATIE: readonly Item[] = [
  flow('opbrengsten', 'Opbrengsten', 'Alle opbrengsten in de periode.', 'cents'),
  flow('opbrengsten_jeugd', 'Opbrengsten jeugdhulp', 'Het deel van de opbrengsten uit jeugdhulp.', 'cents'),
  flow('kosten', 'Kosten', 'Alle kosten in de periode, zonder rente en belasting.', 'cents'),
  flow('personeelskosten', 'Personeelskosten', 'Alle kosten van personeel, ook niet in loondienst.', 'cents'),
  flow('kosten_pnil', 'Kosten personeel niet in loondienst', 'Inhuur, zzp en detachering.', 'cents'),
  flow('afschrijvingen', 'Afschrijvingen', 'Afschrijving en waardevermindering; geen uitgave.', 'cents'),
  flow('rente', 'Rentelasten', 'Betaalde en verschuldigde rente.', 'cents'),
  flow('aflossing', 'Aflossing', 'Aflossing van leningen volgens het schema.', 'cents'),
  flow(
    'nettoresultaat',
    'Nettoresultaat',
    'Opbrengsten min alle kosten; onder nul is verlies.',
    'cents',
    true,
  ),
];

const PERSONEEL: readonly Item[] = [
  stock('fte', 'Formatie', 'Fte in dienst en ingehuurd op de laatste dag.', 'fte'),
  stock('fte_overhead', 'Formatie overhead', 'Fte die niet direct met cliënten werkt.', 'fte'),
  flow('uitstroom_fte', 'Uitstroom personeel', 'Fte die in de periode uit dienst ging.', 'fte'),
  flow('verzuimdagen', 'Verzuimdagen', 'Verzuimde dagen naar deeltijdfactor, zonder zwangerschap.', 'days'),
  flow(
    'beschikbare_dagen',
    'Beschikbare dagen',
    'Kalenderdagen naar deeltijdfactor van wie in dienst is.',
    'days',
  ),
  flow('declarabele_uren', 'Cliëntgebonden uren', 'Declarabele uren.', 'hours'),
  flow(
    'netto_uren',
    'Netto beschikbare uren',
    'Contracturen min verlof, feestdagen, verzuim en scholing.',
    'hours',
  ),
];

const ZORG: readonly Item[] = [
  flow('capaciteit_etmalen', 'Capaciteit', 'Plaatsen met verblijf × dagen van de periode.', 'days'),
  flow('bezette_etmalen', 'Bezette etmalen', 'Etmalen met verblijf waarop een plaats bezet was.', 'days'),
  stock('clienten', 'Cliënten', 'Aantal jeugdigen in zorg op de laatste dag; alleen het aantal.', 'count'),
  flow(
    'uitgestroomd',
    'Uitgestroomde cliënten',
    'Aantal jeugdigen van wie de zorg in de periode eindigde.',
    'count',
  ),
  stock('wachtenden', 'Wachtenden', 'Aantal jeugdigen dat op de laatste dag wacht.', 'count'),
  stock('wachtdagen', 'Wachtdagen', 'Dagen dat zij samen wachten.', 'days'),
];

const inGroup = (
  group: IndicatorItem['group'],
  source: string,
  items: readonly Item[],
): readonly IndicatorItem[] =>
  items.map((item) => ({ mayBeNegative: false, ...item, group, standing: 'probable', source }));

/** What a provider is asked for, in the order of the form and the sheet. */
export const INDICATOR_ITEMS: readonly IndicatorItem[] = [
  ...inGroup('balans', BOOKS, BALANS),
  ...inGroup('exploitatie', BOOKS, EXPLOITATIE),
  ...inGroup('personeel', STAFF, PERSONEEL),
  ...inGroup('zorg', CARE, ZORG),
];
