import type { SheetMessageCode } from '@regietafel/domain/indicators/sheet-messages';
import type { Sentence } from '../sentence.ts';

/** Dutch sentences about a sheet of indicators and its cells; the cell and its item are told before them. */
export const sheetSentences = {
  'indicators.sheet.empty': 'Het bestand is leeg.',
  'indicators.sheet.tooLarge': 'Het bestand is te groot voor een opgave.',
  'indicators.sheet.tooSlow': 'Het lezen van het bestand duurde te lang en is gestopt.',
  'indicators.sheet.unsupported': 'Dit is geen Excel-bestand (.xlsx). Download het sjabloon en vul dat in.',
  'indicators.sheet.encrypted': 'Het bestand is met een wachtwoord beveiligd. Sla het zonder wachtwoord op.',
  'indicators.sheet.macros': 'Het bestand bevat macro’s. Sla het op als .xlsx, zonder macro’s.',
  'indicators.sheet.zipBomb': 'Het bestand wordt bij het uitpakken veel te groot en is niet gelezen.',
  'indicators.sheet.malformed': 'Het bestand is beschadigd of onvolledig.',
  'indicators.sheet.unknownWorkbook':
    'Dit is een ander bestand dan het sjabloon. Download het sjabloon en vul dat in.',
  'indicators.sheet.sheetMissing': 'Het werkblad om in te vullen ontbreekt. Download het sjabloon opnieuw.',
  'indicators.sheet.frameMissing':
    'Niet te zien is waarvoor dit blad is gemaakt: een verborgen werkblad ontbreekt. Download het sjabloon opnieuw.',
  'indicators.sheet.frameDamaged':
    'Niet te zien is waarvoor dit blad is gemaakt: het verborgen werkblad is gewijzigd. Download het sjabloon opnieuw.',
  'indicators.sheet.otherForm': 'Dit blad is van een ander sjabloon. Download het sjabloon opnieuw.',
  'indicators.sheet.otherDossier': 'Dit blad is gemaakt voor {provider}, en niet voor {expected}.',
  'indicators.sheet.otherPeriod':
    'Dit blad is gemaakt voor {period}, en niet voor {expected}. Kies die periode, of download het sjabloon van {expected}.',
  'indicators.sheet.otherScope':
    'Dit blad is gemaakt voor een andere reikwijdte (de hele organisatie, of alleen jeugdhulp) dan u koos.',
  'indicators.sheet.otherBasis':
    'Dit blad is gemaakt voor een andere grondslag (kwartaalcijfers, jaarrekening of schatting) dan u koos.',
  'indicators.sheet.otherCatalogue':
    'Sinds dit blad is gemaakt, worden andere posten gevraagd. Download het sjabloon opnieuw.',
  'indicators.sheet.thousandsThroughout':
    'In {count} cellen staat ongeveer een duizendste van wat eerder is opgegeven: het blad lijkt in duizenden ingevuld. Vul hele euro’s in.',
  'indicators.sheet.rowShifted':
    'Naast deze cel staat {found}, en niet {item}: de rijen zijn verschoven. Zet ze terug of download het sjabloon opnieuw.',
  'indicators.sheet.labelChanged':
    'Naast deze cel staat “{text}”, en niet {item}. Zet de naam van de post terug.',
  'indicators.sheet.unitChanged':
    'Naast deze cel staat “{text}”; gevraagd wordt “{unit}”. Zet de eenheid terug en vul het cijfer daarin in.',
  'indicators.sheet.questionChanged':
    'Hier staat “{text}” in plaats van “{expected}”. Zet dat terug, of download het sjabloon opnieuw.',
  'indicators.sheet.figureOutside':
    'Hier wordt niets gevraagd, en er staat “{text}”. Zijn rijen of kolommen verschoven?',
  'indicators.sheet.merged': 'Deze cel is samengevoegd met andere. Splits haar weer.',
  'indicators.sheet.formula': 'Hier staat een formule. Vul het cijfer zelf in.',
  'indicators.sheet.errorValue': 'Hier staat een fout van het rekenblad ({text}). Vul een cijfer in.',
  'indicators.sheet.date': 'Hier staat een datum. Vul een cijfer in.',
  'indicators.sheet.percent': 'Hier staat een percentage. Gevraagd wordt het cijfer zelf.',
  'indicators.sheet.unitInCell': '“{text}”: vul alleen het cijfer in, zonder “{unit}” erachter.',
  'indicators.sheet.notANumber':
    '“{text}” is geen getal. Weet u het cijfer niet, vul dan “onbekend” in; leeg is nog niet ingevuld.',
  'indicators.sheet.ambiguousNumber': '“{text}” is op twee manieren te lezen. Vul het als getal in.',
  'indicators.sheet.negative': 'Dit kan niet onder nul zijn.',
  'indicators.sheet.notWhole': 'Dit is een heel getal.',
  'indicators.sheet.tooMuch': 'Dit getal is te groot om te kloppen.',
  'indicators.sheet.textTooLong': 'Deze tekst is te lang: ten hoogste {limit} tekens.',
  'indicators.sheet.controlCharacters': 'Deze tekst bevat tekens die niet te lezen zijn.',
  'indicators.sheet.textNumber': '“{text}” staat als tekst in de cel en is gelezen als {read}.',
  'indicators.sheet.rounded': '{text} is afgerond tot {read}.',
  'indicators.sheet.protectedChanged':
    'Hier staat “{text}” in plaats van “{expected}”. Dat verandert niets: deze cel wordt niet ingelezen.',
  'indicators.sheet.ignored': '“{text}” staat buiten de invulcellen en wordt niet ingelezen.',
  'indicators.sheet.thousands':
    '{read} is ongeveer een factor duizend anders dan {earlier} in {period}. Klopt dat?',
  'indicators.sheet.hundreds':
    '{read} is ongeveer een factor honderd anders dan {earlier} in {period}. Klopt dat?',
  'indicators.sheet.share':
    '{read} lijkt een percentage of een deel; in {period} was het {earlier}. Klopt dat?',
  'indicators.sheet.otherOrder': '{read} wijkt sterk af van {earlier} in {period}. Klopt dat?',
  'indicators.sheet.figuresShifted':
    'Vanaf {item} lijken de cijfers een rij verschoven ten opzichte van eerder. Kijk ze na.',
  'indicators.sheet.more': 'En nog {count} opmerkingen.',
} as const satisfies Record<`indicators.sheet.${SheetMessageCode}`, Sentence>;
