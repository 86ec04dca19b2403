import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import type { ReleaseId } from '@regietafel/domain/core/ids';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { indicatorIdOf } from '../../reference-data/ids.ts';
import { INDICATOR_CATALOGUE } from '../../reference-data/indicator-catalogue.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { recordReleaseOf } from '../records/releases.ts';
import { penOf } from './dossier.ts';
import { demoActor } from './people.ts';

/** How long ago the demonstration released, and for how long. */
const DAYS_AGO = 60;
const DAYS = 730;

const ALL = INDICATOR_CATALOGUE.map(({ code }) => indicatorIdOf(code));
const spanOf = (today: PlainDate) => ({
  validFrom: addDays(today, -DAYS_AGO),
  validUntil: addDays(today, DAYS - DAYS_AGO),
});
const momentOf = (today: PlainDate) => `${addDays(today, -DAYS_AGO)}T09:30:00Z` as Instant;

/** Pactum by name for the taskforce: both regions that have the account said so. */
export async function releasePactum(tx: SystemTx, dossier: OpenedDossier, today: PlainDate): Promise<void> {
  const pen = penOf(dossier, demoActor('wethouder@centraal-gelderland'), {
    kringId: dossier.kringen.tafel,
    recordedAt: momentOf(today),
  });
  const release = {
    releaseId: stableId<ReleaseId>('demo-vrijgave:pactum'),
    indicatorIds: ALL,
    detail: 'named',
    purpose: 'Advies van de taskforce over een duurzaam zorglandschap',
    audiences: ['taskforce'],
    ...spanOf(today),
  } as const;
  await recordReleaseOf(tx, pen, release, [demoActor('wethouder@midden-ijssel-oost-veluwe')]);
}

/** XONAR only together with others, for whoever compares. */
export async function releaseXonar(tx: SystemTx, dossier: OpenedDossier, today: PlainDate): Promise<void> {
  const pen = penOf(dossier, demoActor('regievoerder@zuid-limburg'), {
    kringId: dossier.kringen.tafel,
    recordedAt: momentOf(today),
  });
  await recordReleaseOf(tx, pen, {
    releaseId: stableId<ReleaseId>('demo-vrijgave:xonar'),
    indicatorIds: ALL,
    detail: 'aggregate',
    purpose: 'Landelijk en regionaal beeld van aanbieders in de jeugdzorg',
    audiences: ['taskforce', 'all_regions'],
    ...spanOf(today),
  });
}
