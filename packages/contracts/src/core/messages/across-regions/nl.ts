import type { Sentence } from '../sentence.ts';
import { sheetSentences } from './sheet-nl.ts';

/** Dutch sentences about figures of several regions and providers: indicators, signals, comparison, exposure, plans. */
export const acrossRegions = {
  ...sheetSentences,
  'comparison.viewStays':
    'Een bewaarde vergelijking blijft bij wie haar bewaart: bewaar haar opnieuw om dat te veranderen.',
  'comparison.tooManyViews': '{field}: er zijn al 200 vergelijkingen bewaard; verwijder er eerst een.',
  'indicators.figuresOf': 'Cijfers over {period}',
  'indicators.lastQuarterAmount':
    '{item}: het jaar sluit op {yearCents}, het laatste kwartaal op {quartersCents}. Klopt dat?',
  'indicators.lastQuarterNumber':
    '{item}: het jaar sluit op {year}, het laatste kwartaal op {quarters}. Klopt dat?',
  'indicators.quartersAmount':
    '{item}: {yearCents} over het jaar, {quartersCents} in de vier kwartalen samen. Klopt dat?',
  'indicators.quartersMissing':
    'Van {quarters} is niets opgegeven: of het jaar bij de kwartalen past, is niet voor elke post na te gaan.',
  'indicators.quartersNumber':
    '{item}: {year} over het jaar, {quarters} in de vier kwartalen samen. Klopt dat?',
  'indicators.mainKind': '{field} hoort bij de soorten zorg die zijn aangevinkt.',
  'indicators.moreThanWhole': '{item} is meer dan {whole}, en kan dat niet zijn.',
  'indicators.negative': '{item} kan niet onder nul zijn.',
  'indicators.notAuthor': 'Deze opgave is van een andere organisatie; alleen zij kan haar wijzigen.',
  'indicators.otherUnit':
    '{item} wijkt sterk af van de vorige opgave. Staat het in dezelfde eenheid, en niet in duizenden?',
  'indicators.ownReport': 'Over een eigen opgave oordeelt een andere organisatie.',
  'indicators.period': '{field} is een kwartaal of een jaar van 2015 tot en met 2060.',
  'indicators.periodAhead': '{field}: deze periode is nog niet begonnen.',
  'indicators.periodRuns': '{field}: zolang de periode loopt, kan het alleen een schatting zijn.',
  'indicators.periodStays':
    '{field} van een opgave verandert niet. Maak voor een andere periode een nieuwe opgave.',
  'indicators.periodTaken': '{field}: van deze periode staat al een opgave van uw organisatie. Wijzig die.',
  'indicators.sayWhatIsWrong': '{field}: zeg wat er niet klopt, hier of bij een post.',
  'indicators.scopeStays': '{field} van een opgave verandert niet.',
  'indicators.seldomMore': '{item} is meer dan {other}. Klopt dat?',
  'indicators.sheetCells': 'Het blad is niet ingelezen: er klopt nog iets niet. Er is niets bewaard.',
  'indicators.sheetOutdated':
    'Intussen is er iets gewijzigd. Bekijk opnieuw wat het blad zou veranderen; er is niets bewaard.',
  'indicators.unknownItem': 'De post {item} bestaat niet.',
  'indicators.whole': '{item} is een heel getal.',
  'landsdeel.halvesWithGap': '{field}: de halfjaren volgen elkaar zonder gat op.',
  'landsdeel.noPart': 'Uw organisatie heeft geen eigen deel in dit plan.',
  'landsdeel.notAuthor': 'Deze mijlpaal is van een andere organisatie; alleen zij kan haar wijzigen.',
  'landsdeel.onlyLead': 'Alleen wie het plan leidt, legt dit vast.',
  'landsdeel.pathTooShort': '{field}: het pad loopt ten minste tot en met {half}.',
  'landsdeel.planOnPlan': 'Een plan wacht niet op een plan: leg dit vast in het dossier van een aanbieder.',
  'landsdeel.standPerTooEarly': '{field} ligt voor die van wat er nu staat.',
  'exposure.alreadyWithdrawn': 'Deze opgave is al ingetrokken.',
  'exposure.amount': '{field} is een bedrag van 0 tot en met 10 miljard euro, of leeg als het onbekend is.',
  'exposure.count': '{field} is een heel aantal van 0 tot en met 100.000, of leeg als het onbekend is.',
  'exposure.ofProviders': 'Een plan is geen aanbieder: hiervan hangt geen regio af.',
  'exposure.otherMunicipality': '{field} hoort in dat jaar niet bij uw regio.',
  'exposure.totalHasNoMunicipality':
    '{field} hoort niet in de opgave van de aanbieder: die geeft het totaal, elke regio haar eigen gemeenten.',
  'exposure.year': '{field} is een jaar van 2015 tot en met 2060.',
  'warning.alreadyDesignated': 'Deze aanbieder is al als moeilijk vervangbaar aangewezen.',
  'warning.alreadyUnder': 'Deze aanbieder staat al onder bijzonder beheer.',
  'warning.code': '{field} bestaat uit kleine letters, cijfers en streepjes.',
  'warning.criterionNotMet':
    '{field}: een van deze redenen blijkt niet uit wat nu bekend is. Kies een andere, of geef een eigen oordeel.',
  'warning.endsLater': '{field} ligt na de eerste dag.',
  'warning.noCriterion': '{field}: kies ten minste één reden.',
  'warning.notDesignated': 'Deze aanbieder is niet als moeilijk vervangbaar aangewezen.',
  'warning.notUnder': 'Deze aanbieder staat niet onder bijzonder beheer.',
  'warning.providerStays': '{field} van een contract verandert niet. Leg een nieuw contract vast.',
  'warning.renewedLater': '{field} ligt na de eerste dag.',
  'warning.reviewLater': '{field} is verplicht en ligt na de peildatum.',
  'warning.standPerTooEarly': '{field} ligt voor die van wat er nu staat.',
  'warning.tooManyConditions': 'Een regelset heeft ten hoogste 200 voorwaarden.',
  'warning.untilLater': '{field} ligt na de peildatum.',
  'warning.rule.no_rules': 'Een regelset heeft ten minste één regel.',
  'warning.rule.code_twice': 'Regel “{rule}”: de code {about} komt twee keer voor.',
  'warning.rule.unknown_rule': 'Regel “{rule}” verwijst naar de regel {about}, die er niet is.',
  'warning.rule.refers_to_itself':
    'Regel “{rule}” verwijst, rechtstreeks of via een omweg, naar zichzelf: {about}.',
  'warning.rule.other_grain': 'Regel “{rule}” verwijst naar {about}, die over andere perioden gaat.',
  'warning.rule.nothing_combined': 'Regel “{rule}”: een combinatie heeft ten minste één voorwaarde.',
  'warning.rule.count_out_of_range': 'Regel “{rule}”: {field} is een heel getal van 1 tot en met {about}.',
  'warning.rule.too_deep': 'Regel “{rule}”: voorwaarden liggen ten hoogste {about} lagen in elkaar.',
  'warning.rule.unknown_indicator': 'Regel “{rule}”: de indicator {about} bestaat niet.',
  'warning.rule.not_of_this_grain':
    'Regel “{rule}”: de indicator {about} wordt niet over deze periode gegeven.',
  'warning.rule.no_signal_value':
    'Regel “{rule}”: de indicator {about} heeft geen signaalwaarde; geef zelf een grens.',
  'warning.rule.not_a_number': 'Regel “{rule}”: {field} is een getal.',
  'warning.rule.clears_where_it_fires':
    'Regel “{rule}”: het signaal moet op een andere waarde doven dan het afgaat, aan de goede kant.',
  'warning.rule.band_too_narrow':
    'Regel “{rule}”: tussen afgaan en doven is ten minste {about} nodig; anders gaat het signaal aan en uit door toeval.',
  'warning.rule.drowned_in_noise':
    'Regel “{rule}”: een verandering onder {about} is niet van toeval te onderscheiden.',
  'warning.rule.too_few_periods': 'Regel “{rule}”: een trend loopt over 3 tot en met 40 perioden.',
  'warning.rule.never_significant':
    'Regel “{rule}”: over zo weinig perioden is een trend nooit zekerder dan {about}. Neem meer perioden.',
  'comparison.unknownIndicator': '{field}: deze indicator staat niet in de catalogus.',
  'comparison.noAudience': '{field}: kies ten minste één groep die mag vergelijken.',
  'comparison.noPurpose': '{field}: zeg waarvoor de cijfers worden gebruikt.',
  'comparison.fromPast': '{field}: een vrijgave begint vandaag of later.',
  'comparison.endsBeforeStart': '{field}: een vrijgave eindigt na haar eerste dag.',
  'comparison.tooLong': '{field}: een vrijgave duurt hoogstens drie jaar.',
  'comparison.outlivesDossier':
    '{field}: het dossier sluit eerder. Een vrijgave eindigt uiterlijk met het dossier.',
  'comparison.asOneself': 'Vergelijken kan alleen als uzelf. Sluit eerst “Bekijk als”.',
  'comparison.providerTwice':
    'Deze aanbieder staat onder twee namen in de lijst van aanbieders en zou dubbel tellen. Laat de beheerder van de installatie dat eerst herstellen.',
  'comparison.decided': 'Over deze vrijgave valt niets meer te beslissen.',
  'comparison.answeredAlready':
    'Uw organisatie heeft al geantwoord. Trek de vrijgave in als zij niet meer mag gelden.',
  'comparison.periods': '{field}: kies perioden van dezelfde lengte, oplopend en niet te veel tegelijk.',
  'comparison.tooMuch': 'Dit zijn te veel indicatoren en perioden voor één vraag over groepen.',
} as const satisfies Readonly<Record<string, Sentence>>;
