import type { RiskGroup } from '@regietafel/domain/risks/risk';
import { foldText } from '../cells/hyphenation.ts';

const LONGEST_HEADING = 110;
const LEAD = '(?:(?:[a-z]|[ivx]{1,4}|\\d{1,2}) )?(?:(?:categorie|groep|deel|onderdeel) )?(?:overige? )?';
const HEADING = new RegExp(
  `^${LEAD}(?:risico ?s? )?(?:(?:in|binnen|van|voor|rond|uit) )?(?:(?:de|het) )?(?:herstelplan|bedrijfsvoering)(?= |$)`,
);
const RELATION =
  /^(?:met |zonder |die |in )?(?:een )?(?:directe )?(?:relatie|verband|samenhang|raakvlak|gerelateerd)/;

/** The group that a text names, in whatever words; null when it names none. */
export function findGroup(text: string): RiskGroup | null {
  const folded = foldText(text);
  const plan = folded.includes('herstelplan');
  const operations = folded.includes('bedrijfsvoering');
  if (folded.includes('zonder relatie')) return 'bedrijfsvoering';
  if (plan && operations) return 'bedrijfsvoering_met_relatie';
  if (operations)
    return /(?:met|een) relatie/.test(folded) ? 'bedrijfsvoering_met_relatie' : 'bedrijfsvoering';
  return plan ? 'herstelplan' : null;
}

/**
 * The group of which a text is the heading ("Risico’s bedrijfsvoering met relatie naar herstelplan"). A sentence that
 * merely names the herstelplan is no heading, so nothing may follow the group's own words.
 */
export function headingGroup(text: string): RiskGroup | null {
  if (text.length > LONGEST_HEADING) return null;
  const folded = foldText(text);
  const match = HEADING.exec(folded);
  if (match === null) return null;
  const rest = folded
    .slice(match[0].length)
    .trim()
    .replace(/^(?:\d+|vervolg)$/, '');
  return rest === '' || RELATION.test(rest) ? findGroup(text) : null;
}
