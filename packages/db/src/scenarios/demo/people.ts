import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { Actor, MembershipRole, TenantKind } from '@regietafel/domain/sharing/tenant';
import { stableId } from '../../reference-data/stable-id.ts';

/** The one password of all demo accounts; it exists only where there is no real database. */
export const DEMO_PASSWORD = 'samen-aan-tafel';

export interface DemoTenant {
  readonly slug: string;
  readonly name: string;
  readonly kind: TenantKind;
  /** Code of the jeugdregio that it is. */
  readonly region?: string;
  /** Slug of the provider that it is. */
  readonly provider?: string;
  /** Which landsdeel it is. */
  readonly landsdeel?: string;
}

export const DEMO_TENANTS: readonly DemoTenant[] = [
  { slug: 'zuid-limburg', name: 'Jeugdregio Zuid-Limburg', kind: 'jeugdregio', region: 'JZ41' },
  { slug: 'centraal-gelderland', name: 'Jeugdregio Centraal Gelderland', kind: 'jeugdregio', region: 'JZ28' },
  {
    slug: 'midden-ijssel-oost-veluwe',
    name: 'Jeugdregio Midden-IJssel/Oost-Veluwe',
    kind: 'jeugdregio',
    region: 'JZ17',
  },
  { slug: 'zuidoost-brabant', name: 'Jeugdregio Zuidoost-Brabant', kind: 'jeugdregio', region: 'JZ39' },
  { slug: 'ijsselland', name: 'Jeugdregio IJsselland', kind: 'jeugdregio', region: 'JZ07' },
  { slug: 'midden-limburg-oost', name: 'Jeugdregio Midden-Limburg Oost', kind: 'jeugdregio', region: 'JZ42' },
  { slug: 'midden-limburg-west', name: 'Jeugdregio Midden-Limburg West', kind: 'jeugdregio', region: 'JZ43' },
  { slug: 'noord-limburg', name: 'Jeugdregio Noord-Limburg', kind: 'jeugdregio', region: 'JZ37' },
  { slug: 'hart-van-brabant', name: 'Jeugdregio Hart van Brabant', kind: 'jeugdregio', region: 'JZ35' },
  { slug: 'noordoost-brabant', name: 'Jeugdregio Noordoost-Brabant', kind: 'jeugdregio', region: 'JZ33' },
  { slug: 'food-valley', name: 'Jeugdregio FoodValley', kind: 'jeugdregio', region: 'JZ21' },
  { slug: 'landsdeel-zuidoost', name: 'Landsdeel Zuidoost', kind: 'landsdeel', landsdeel: 'Zuidoost' },
  { slug: 'maastricht', name: 'Gemeente Maastricht', kind: 'gemeente' },
  { slug: 'arnhem', name: 'Gemeente Arnhem', kind: 'gemeente' },
  { slug: 'apeldoorn', name: 'Gemeente Apeldoorn', kind: 'gemeente' },
  { slug: 'zwolle', name: 'Gemeente Zwolle', kind: 'gemeente' },
  { slug: 'roermond', name: 'Gemeente Roermond', kind: 'gemeente' },
  { slug: 'eindhoven', name: 'Gemeente Eindhoven', kind: 'gemeente' },
  { slug: 'xonar', name: 'XONAR', kind: 'aanbieder', provider: 'xonar' },
  { slug: 'pactum', name: 'Pactum', kind: 'aanbieder', provider: 'pactum' },
  { slug: 'via-jeugd', name: 'VIA Jeugd', kind: 'aanbieder', provider: 'via-jeugd' },
  { slug: 'mutsaersstichting', name: 'Mutsaersstichting', kind: 'aanbieder', provider: 'mutsaersstichting' },
  { slug: 'jeugdautoriteit', name: 'Jeugdautoriteit', kind: 'toezichthouder' },
  { slug: 'nza', name: 'Nederlandse Zorgautoriteit (NZa)', kind: 'toezichthouder' },
  { slug: 'ketenbureau', name: 'Ketenbureau i-Sociaal Domein', kind: 'ketenbureau' },
  { slug: 'taskforce', name: 'Taskforce Duurzaam Zorglandschap', kind: 'taskforce' },
];

export interface DemoPerson {
  /** What stands before the at sign: the function, never a person's name. */
  readonly function: string;
  readonly tenant: string;
  readonly role: MembershipRole;
  /** A second organisation for which the same person works. */
  readonly also?: { readonly tenant: string; readonly role: MembershipRole };
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { function: 'regievoerder', tenant: 'zuid-limburg', role: 'regievoerder' },
  { function: 'wethouder', tenant: 'zuid-limburg', role: 'bestuurder' },
  { function: 'controller', tenant: 'zuid-limburg', role: 'controller' },
  { function: 'beheerder', tenant: 'zuid-limburg', role: 'beheerder' },
  { function: 'regievoerder', tenant: 'centraal-gelderland', role: 'regievoerder' },
  { function: 'ambtenaar', tenant: 'centraal-gelderland', role: 'ambtenaar' },
  { function: 'wethouder', tenant: 'centraal-gelderland', role: 'bestuurder' },
  { function: 'ambtenaar', tenant: 'midden-ijssel-oost-veluwe', role: 'ambtenaar' },
  { function: 'wethouder', tenant: 'midden-ijssel-oost-veluwe', role: 'bestuurder' },
  { function: 'ambtenaar', tenant: 'zuidoost-brabant', role: 'ambtenaar' },
  { function: 'wethouder', tenant: 'zuidoost-brabant', role: 'bestuurder' },
  { function: 'ambtenaar', tenant: 'ijsselland', role: 'ambtenaar' },
  { function: 'wethouder', tenant: 'ijsselland', role: 'bestuurder' },
  { function: 'ambtenaar', tenant: 'midden-limburg-oost', role: 'ambtenaar' },
  { function: 'wethouder', tenant: 'midden-limburg-oost', role: 'bestuurder' },
  { function: 'ambtenaar', tenant: 'apeldoorn', role: 'ambtenaar' },
  { function: 'ambtenaar', tenant: 'noord-limburg', role: 'ambtenaar' },
  { function: 'wethouder', tenant: 'noord-limburg', role: 'bestuurder' },
  {
    function: 'secretaris',
    tenant: 'landsdeel-zuidoost',
    role: 'ambtenaar',
    also: { tenant: 'noord-limburg', role: 'ambtenaar' },
  },
  { function: 'controller', tenant: 'xonar', role: 'controller' },
  { function: 'controller', tenant: 'pactum', role: 'controller' },
  { function: 'bestuurder', tenant: 'pactum', role: 'bestuurder' },
  { function: 'adviseur', tenant: 'jeugdautoriteit', role: 'adviseur' },
  { function: 'adviseur', tenant: 'nza', role: 'adviseur' },
  { function: 'regioadviseur', tenant: 'ketenbureau', role: 'adviseur' },
  { function: 'analist', tenant: 'taskforce', role: 'analist' },
  { function: 'griffie', tenant: 'maastricht', role: 'griffie' },
  { function: 'ambtenaar', tenant: 'food-valley', role: 'ambtenaar' },
];

/** Id of a demo organisation by its slug. */
export const demoTenantId = (slug: string): TenantId => stableId<TenantId>(`demo-organisatie:${slug}`);

/** A demo account by its address without domain: `regievoerder@zuid-limburg`. */
export function demoActor(address: `${string}@${string}`): Actor {
  const tenantSlug = address.slice(address.indexOf('@') + 1);
  return {
    tenantId: demoTenantId(tenantSlug),
    accountId: stableId<AccountId>(`demo-account:${address}.example`),
  };
}

/** `regievoerder@zuid-limburg.example` */
export const demoEmail = (person: DemoPerson): string => `${person.function}@${person.tenant}.example`;

/** How a demo person is shown: the function and for whom. */
export function demoDisplayName(person: DemoPerson): string {
  const organisation = DEMO_TENANTS.find(({ slug }) => slug === person.tenant)?.name ?? person.tenant;
  const capital = person.function.charAt(0).toUpperCase() + person.function.slice(1);
  return `${capital} ${organisation.replace('Jeugdregio ', '')}`;
}
