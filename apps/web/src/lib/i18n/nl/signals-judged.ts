import type { Catalogue } from '../message.ts';

/** Words of the page that holds what a rule set would have said against what became of the providers. */
export const messages = {
  'page.title': 'Hoe goed waarschuwt deze regelset?',
  'page.back': 'Vroegsignalering',
  'page.trail': 'Kruimelpad',
  'page.lead':
    'Het verleden nog eens doorlopen met wat toen bekend was: wie had een signaal gekregen voordat trede 3 kwam, hoeveel weken vooraf, en hoe vaak kwam er na een signaal geen trede 3.',
  tools: 'Regels en periode',
  'tools.ruleSet': 'Regelset',
  'tools.from': 'Eerste dag',
  'tools.to': 'Laatste dag',
  'tools.clear': 'Hele verleden',
  'tools.endsBefore': 'De laatste dag ligt voor de eerste dag. Gerekend is tot en met vandaag.',
  'tools.future': 'De laatste dag ligt in de toekomst. Gerekend is tot en met vandaag.',

  'own.title': 'Bij de aanbieders die u volgt',
  'own.gone': {
    one: '{rules}, van {from} tot en met {through}: {count} aanbieder.',
    other: '{rules}, van {from} tot en met {through}: {count} aanbieders.',
  },
  'own.silent': {
    one: 'Van {count} zijn er geen cijfers van voor trede 3; die telt niet mee.',
    other: 'Van {count} zijn er geen cijfers van voor trede 3; die tellen niet mee.',
  },
  'own.before': {
    one: '{count} stond al voor deze periode op trede 3 en telt niet mee.',
    other: '{count} stonden al voor deze periode op trede 3 en tellen niet mee.',
  },
  'own.open': {
    one: 'Bij {count} loopt een signaal dat nog geen {weeks} weken oud is; dat is nog niet te beoordelen.',
    other: 'Bij {count} lopen signalen die nog geen {weeks} weken oud zijn; dat is nog niet te beoordelen.',
  },
  'own.few':
    'Het gaat om weinig aanbieders. Eén meer of minder verandert het beeld; daarom staan hier aantallen en geen percentages.',
  'own.nobody': 'Geen aanbieders',
  'own.nobodyBody': 'Uw organisatie neemt aan geen dossier deel, dus er is geen verleden om te doorlopen.',
  'own.nothing': 'Nog niets te beoordelen',
  'own.nothingBody':
    'In deze periode kwam geen aanbieder op trede 3 van wie vooraf cijfers bekend waren, en van geen signaal is de afloop al bekend. Hieronder staat hoe de standaardregels het doen in een verzonnen land.',
  'own.toList': 'Naar de volglijst',

  'tile.of': '{part} van {whole}',
  'tile.nobody': '–',
  'tile.warned': 'Vooraf gesignaleerd',
  'tile.warnedNote': 'van wie op trede 3 kwam; {serious} met een ernstig signaal',
  'tile.noDecline': 'niemand kwam op trede 3 nadat er cijfers waren',
  'tile.missed': 'Gemist',
  'tile.missedNote': 'kwam op trede 3 zonder signaal vooraf',
  'tile.weeks': 'Weken vooraf',
  'tile.weeksNote': {
    one: 'bij {count} aanbieder',
    other: 'de middelste van {count}; van {least} tot en met {most}',
  },
  'tile.noWeeks': 'niemand vooraf gesignaleerd',
  'tile.false': 'Signaal zonder trede 3',
  'tile.falseNote': 'keer dat een signaal opging en binnen {weeks} weken geen trede 3 volgde',
  'tile.noAlarms': 'geen signaal waarvan de afloop bekend is',
  'tile.noAlarm': 'geen signaal',

  'weeks.title': 'Weken tussen het eerste signaal en trede 3',
  'weeks.own': { one: '{count} aanbieder', other: '{count} aanbieders' },
  'weeks.reading':
    'Elk punt is een aanbieder die vooraf een signaal kreeg. Hoe verder naar rechts, hoe eerder het signaal kwam.',
  'weeks.point': 'een aanbieder',
  'weeks.box': 'de middelste helft',
  'weeks.median': 'de middelste',
  'weeks.before': { one: '{count} week vooraf', other: '{count} weken vooraf' },

  'column.provider': 'Aanbieder',
  'column.outcome': 'Uitkomst',
  'column.declined': 'Op trede 3',
  'column.never': 'niet',
  'column.weeks': 'Weken vooraf',
  'column.why': 'Waarom',
  'column.noAlarm': 'geen signaal',
  'column.rule': 'Regel',
  'column.warned': 'Vooraf gesignaleerd',
  'column.medianWeeks': 'Weken vooraf (middelste)',
  'column.false': 'Signaal zonder trede 3',
  'column.draw': 'Trekking',
  'column.warned.whole': 'Gesignaleerd',
  'column.false.whole': 'Zonder trede 3',
  'column.warned.serious': 'Ernstig gesignaleerd',
  'column.false.serious': 'Ernstig zonder trede 3',

  'providers.title': 'Per aanbieder',
  'providers.caption': 'Aanbieders: eerst wie gemist is, dan wie het laatst gesignaleerd werd',
  'kind.warned': 'Vooraf gesignaleerd',
  'kind.missed': 'Gemist',
  'kind.false_alarm': 'Signaal zonder trede 3',
  'kind.open': 'Nog niet te beoordelen',
  'kind.quiet': 'Geen signaal, geen trede 3',
  'kind.no_figures': 'Geen cijfers vooraf',
  'kind.declined_before': 'Al op trede 3',
  'why.warned': 'Het signaal stond nog toen trede 3 kwam, of ging hoogstens {weeks} weken eerder op.',
  'why.missed': 'Er waren cijfers, maar geen regel sloeg op tijd aan.',
  'why.false_alarm':
    'Na het signaal volgde binnen {weeks} weken geen trede 3. Soms komt dat doordat er op tijd is ingegrepen.',
  'why.open': 'Het signaal is nog geen {weeks} weken oud.',
  'why.quiet': 'Geen regel sloeg aan, en dat was terecht.',
  'why.no_figures': 'Zonder opgave kon geen regel iets zeggen.',
  'why.declined_before': 'De aanbieder stond al voor deze periode op trede 3.',
  'alarm.after': 'Pas na trede 3 een signaal, op {day}:',
  'alarm.raised': 'Signaal sinds {day}:',
  'alarm.between': 'Signaal van {day} tot {end}:',
  'alarm.others': { one: 'En nog {count} keer een signaal.', other: 'En nog {count} keer een signaal.' },

  'rules.title': 'Per regel',
  'rules.caption': 'Wat elke regel op zichzelf had gedaan',
  'rules.none': 'Deze regelset heeft geen regels',

  'scenario.title': 'In een verzonnen land',
  'scenario.lead':
    'Wie echt op trede 3 komt is zeldzaam. Daarom zijn de standaardregels ook beproefd op {providers} verzonnen aanbieders met tien jaar verzonnen kwartaalcijfers ({from} tot en met {through}), waarvan vooraf vaststaat wie achteruitgaat en wanneer. Een signaal telt als zonder trede 3 wanneer die binnen {weeks} weken niet volgt.',
  'scenario.over':
    'Gemiddeld over {count} trekkingen die niet zijn gebruikt om regels te kiezen, met de laagste en hoogste:',
  'scenario.range': '{least} tot en met {most} per trekking',
  'scenario.weeksRange': 'de middelste; {least} tot en met {most} per trekking',
  'scenario.falseRange':
    '{least} tot en met {most}; {turned} bij aanbieders die echt achteruitgingen en zich herstelden',
  'scenario.serious': 'Met een ernstig signaal vooraf',
  'scenario.seriousRange': '{least} tot en met {most}; {part} van {whole} ernstige signalen zonder trede 3',
  'scenario.sudden':
    'Vijf van de 25 vallen in elke trekking plotseling, zonder dat een cijfer het vooraf laat zien. Die ziet geen regel, ook in het echt niet.',
  'scenario.tuned':
    'Een trekking is hetzelfde land met ander toeval. Trekking 1 is gebruikt om het scenario te maken en de regels te kiezen; die vleit. De gemiddelden gaan daarom alleen over trekkingen die daarbij niet zijn gebruikt. Het blijft een verzonnen land: de getallen vergelijken regels met elkaar en voorspellen niet hoe het echt gaat.',
  'scenario.caption': 'De standaardregels per trekking van het verzonnen land',
  'scenario.weeks': 'Weken vooraf per trekking',
  'scenario.draw': 'Trekking {seed}',
  'scenario.drawTuned': 'Trekking {seed} (gebruikt bij het kiezen)',
  'scenario.row': 'Trekking {seed} · {count} gesignaleerd',
  'scenario.false': '{part} van {whole}; {turned} herstelden',
  'scenario.weeksOf': '{median} ({least} tot {most})',
  'scenario.command': 'Zelf narekenen:',
} as const satisfies Catalogue;
