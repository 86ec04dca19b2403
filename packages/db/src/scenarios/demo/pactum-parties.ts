import type { PlainDate } from '@regietafel/domain/core/dates';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { NewParticipation, NewSeat } from '../../queries/sharing/admit.ts';
import { demoSeat } from './dossier.ts';
import { demoActor, demoTenantId } from './people.ts';

/** The day on which trede 3 was established, from which all parties follow Pactum together. */
export const PACTUM_SINCE = '2024-05-28' as PlainDate;
/** On that day the Jeugdautoriteit went into the NZa. That the NZa sits in here is fictitious. */
const NZA_SINCE = '2026-01-01' as PlainDate;

/** One municipality of each region, of the about two hundred that the letter counts; which ones is fictitious. */
const MUNICIPALITIES = ['arnhem', 'apeldoorn', 'zwolle', 'roermond', 'eindhoven'];

/** Who takes part, in the capacities of the letter; those merely concerned are a fictitious few of many. */
export const PACTUM_PARTICIPANTS: readonly NewParticipation[] = [
  party('accounthoudend', 'centraal-gelderland'),
  party('accounthoudend', 'midden-ijssel-oost-veluwe'),
  party('strategisch_belang', 'ijsselland'),
  party('strategisch_belang', 'midden-limburg-oost'),
  party('strategisch_belang', 'zuidoost-brabant'),
  party('aanbieder', 'pactum'),
  { ...party('adviserend', 'jeugdautoriteit'), validTo: NZA_SINCE },
  party('adviserend', 'nza', NZA_SINCE),
  party('adviserend', 'ketenbureau'),
  ...['midden-limburg-west', 'noordoost-brabant', ...MUNICIPALITIES].map((slug) => party('betrokken', slug)),
];

/** The ambtelijk and the bestuurlijk kernteam; officials stand in for each other where a region has two. */
export const PACTUM_SEATS: readonly NewSeat[] = [
  seat('regievoerder@centraal-gelderland', { mayActForTable: true, deputy: 'ambtenaar@centraal-gelderland' }),
  seat('ambtenaar@centraal-gelderland', { mayActForTable: true, deputy: 'regievoerder@centraal-gelderland' }),
  seat('wethouder@centraal-gelderland', { mayActForTable: true, deputy: 'regievoerder@centraal-gelderland' }),
  seat('ambtenaar@midden-ijssel-oost-veluwe', { mayActForTable: true }),
  seat('wethouder@midden-ijssel-oost-veluwe', {
    mayActForTable: true,
    deputy: 'ambtenaar@midden-ijssel-oost-veluwe',
  }),
  ...['ijsselland', 'midden-limburg-oost', 'zuidoost-brabant'].flatMap((slug) => [
    seat(`ambtenaar@${slug}`),
    seat(`wethouder@${slug}`, { deputy: `ambtenaar@${slug}` }),
  ]),
  { ...seat('adviseur@jeugdautoriteit'), validTo: NZA_SINCE },
  { ...seat('adviseur@nza'), validFrom: NZA_SINCE },
  seat('regioadviseur@ketenbureau'),
];

function party(role: ParticipationRole, slug: string, validFrom = PACTUM_SINCE): NewParticipation {
  return { tenantId: demoTenantId(slug), role, validFrom };
}

function seat(
  address: `${string}@${string}`,
  rest: { readonly mayActForTable?: boolean; readonly deputy?: `${string}@${string}` } = {},
): NewSeat {
  const { mayActForTable = false, deputy } = rest;
  const plain = demoSeat(address, PACTUM_SINCE, mayActForTable);
  return deputy === undefined ? plain : { ...plain, deputyAccountId: demoActor(deputy).accountId };
}
