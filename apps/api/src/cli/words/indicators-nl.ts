/** Dutch words of the commands for reports of figures. */
export const indicatorsNl = {
  'group.indicators': 'Opgaven van cijfers: het sjabloon, en wat erin is ingevuld.',
  'indicators.export':
    'Schrijf het sjabloon waarin de eigen organisatie de cijfers van een periode opgeeft, met wat zij al opgaf.',
  'indicators.import':
    'Neem een ingevuld sjabloon over als opgave van de eigen organisatie: alles, of niets zolang een cel niet klopt.',
  'option.scope': 'waarover de cijfers gaan: whole (hele organisatie) of youth (alleen jeugdhulp)',
  'option.basis':
    'waar de cijfers vandaan komen: quarter_figures, annual_account of estimate; standaard wat bij de periode hoort',
  'option.submit': 'dien de opgave in bij de tafel; anders blijft zij een concept van de eigen organisatie',
  'argument.sheet': 'ingevuld sjabloon (.xlsx)',
  'sheet.asked': 'Opgave over {period}: {scope}; {basis}.',
  'sheet.scope.whole': 'hele organisatie',
  'sheet.scope.youth': 'alleen het deel jeugdhulp',
  'sheet.basis.quarter_figures': 'kwartaalcijfers',
  'sheet.basis.annual_account': 'jaarrekening',
  'sheet.basis.estimate': 'schatting',
  'sheet.field.basis': 'Grondslag',
  'sheet.field.note': 'Toelichting',
  'sheet.field.sourceName': 'Herkomst',
  'sheet.change': '{name}: {before} wordt {after}',
  'sheet.deviation': '(anders geteld: {reason})',
  'sheet.absent': 'niet ingevuld',
  'sheet.unknown': 'onbekend',
  'sheet.empty': 'leeg',
  'sheet.submitted': 'De opgave is ingediend.',
  'sheet.kept': 'De opgave is bewaard als concept.',
  'sheet.notRight': 'Proef: zo wordt het sjabloon niet overgenomen.',
} as const;
