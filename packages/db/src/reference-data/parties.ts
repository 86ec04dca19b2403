import type { Standing } from '@regietafel/domain/ladder/ladder';

/** A provider that the letters name. */
export interface KnownProvider {
  readonly slug: string;
  readonly name: string;
  readonly groupName: string | null;
  readonly aliases: readonly string[];
}

export const PROVIDER_STANDING: Standing = 'established';
export const PROVIDER_SOURCE = 'Raadsinformatiebrieven van 2024 over XONAR en Pactum';

export const PROVIDERS: readonly KnownProvider[] = [
  { slug: 'xonar', name: 'XONAR', groupName: null, aliases: [] },
  { slug: 'via-jeugd', name: 'VIA Jeugd', groupName: null, aliases: [] },
  {
    slug: 'mutsaersstichting',
    name: 'Mutsaersstichting',
    groupName: null,
    aliases: ['Mutsaers', 'De Mutsaersstichting'],
  },
  { slug: 'pactum', name: 'Pactum', groupName: 'VIGO', aliases: [] },
];

/** Who supervises continuity, with dates: never a name in code. `validTo` is the first day on which it no longer does. */
export const SUPERVISORS = [
  {
    code: 'jeugdautoriteit',
    name: 'Jeugdautoriteit',
    task: 'Ziet toe op de continuïteit van jeugdhulp, signaleert vroeg en adviseert in casuïstiek.',
    validFrom: null,
    validTo: '2026-01-01',
    standing: 'established',
    source: 'jeugdautoriteit.nl; Wet verbetering beschikbaarheid jeugdzorg (Kamerstuk 36 546)',
  },
  {
    code: 'nza',
    name: 'Nederlandse Zorgautoriteit (NZa)',
    task: 'Stelselonderzoek, vroegsignalering en toezicht in de jeugdzorg. Of de casuïstiek en het bindend advies hier ook liggen, is niet bevestigd.',
    validFrom: '2026-01-01',
    validTo: null,
    standing: 'established',
    source: 'Wet verbetering beschikbaarheid jeugdzorg (Kamerstuk 36 546)',
  },
] as const;
