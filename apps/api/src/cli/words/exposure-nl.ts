/** Dutch words of the commands about dependence. */
export const exposureNl = {
  'group.exposure': 'Wie van een aanbieder afhangt.',
  'exposure.show':
    'Toon wat regio’s bij een aanbieder hebben, het totaal, en wat ongedekt blijft als hij stopt.',
  'exposure.totals': 'Totaal van de regio’s in {year}',
  'exposure.noTotals': 'niet te geven: het zou iemands aandeel verraden, of er is niets opgegeven',
  'exposure.regions': '(van {count} regio’s)',
  'exposure.of': '{name}',
  'exposure.fictitious': '{name} (fictief)',
  'exposure.participant': 'Een deelnemer',
  'exposure.measure.revenueCents': 'Omzet',
  'exposure.measure.places': 'Plaatsen',
  'exposure.measure.children': 'Jeugdigen',
  'exposure.measure.guaranteeCents': 'Garanties',
  'exposure.unknown': 'onbekend',
  'exposure.hidden': 'afgeschermd',
  'exposure.atLeast': 'ten minste {value}',
  'exposure.uncovered.known': 'Als de aanbieder stopt, {kind}: {count} plaatsen zonder alternatief',
  'exposure.uncovered.atMost':
    'Als de aanbieder stopt, {kind}: ten hoogste {count} plaatsen zonder alternatief',
  'exposure.uncovered.atLeast':
    'Als de aanbieder stopt, {kind}: ten minste {count} plaatsen zonder alternatief',
  'exposure.uncovered.unknown': 'Als de aanbieder stopt, {kind}: onbekend hoeveel plaatsen',
  'exposure.withdrawn': 'ingetrokken: {reason}',
  'exposure.hardToReplace': '{name} noemt deze aanbieder moeilijk vervangbaar: {reason}',
  'option.exposureYear': 'jaar waarvan de opgaven spreken; zonder jaar het nieuwste',
} as const;
