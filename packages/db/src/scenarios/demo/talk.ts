import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import type { CommentId, RiskId, TaskId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { Mention } from '@regietafel/domain/threads/comment';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { later, recordComment, recordTask } from '../records/talk.ts';
import { penOf } from './dossier.ts';
import { DEMO_PEOPLE, demoActor, demoDisplayName } from './people.ts';
import { xonarRiskId } from './xonar-register.ts';

/* What people say to each other and give each other to do. No source tells it: all of it is fictitious. */

/** Days before today on which it was said, so that it is fresh whenever a demonstration starts. */
const DAYS_AGO = 2;

type Address = `${string}@${string}`;

/** XONAR: the table talks about a risk, the kernteam among itself, and the provider has something to do. */
export async function loadXonarTalk(tx: SystemTx, dossier: OpenedDossier, today: PlainDate): Promise<void> {
  const { tafel, kernteam } = dossier.kringen;
  const said = momentBefore(today);
  const controller = voice('controller@zuid-limburg');
  const provider = voice('controller@xonar');
  const atTable = penOf(dossier, controller.actor, { kringId: tafel, recordedAt: said });
  const subject = { kind: 'risk', id: xonarRiskId(5) } as const;
  const question = await recordComment(tx, atTable, {
    commentId: stableId<CommentId>('demo-reactie:xonar:1'),
    subject,
    writerName: controller.name,
    body: `Fictief. @${provider.name}, kunt u laten zien hoe het gat van de eerste jaren in de begroting terugkomt?`,
    mentions: [provider.mention],
  });
  const byProvider = penOf(dossier, provider.actor, { kringId: tafel, recordedAt: said });
  await recordComment(tx, later(byProvider, 40), {
    subject,
    parentId: question,
    writerName: provider.name,
    body: `Fictief. Dat kan. De planning per jaar volgt deze week; @${controller.name}, wilt u dan meelezen?`,
    mentions: [controller.mention],
  });
  await recordComment(tx, later({ ...atTable, kringId: kernteam }, 90), {
    subject,
    writerName: controller.name,
    body: 'Fictief. Tussen ons: zonder die planning houden we onze eigen schatting aan.',
  });
  await recordTask(tx, later(atTable, 5), {
    taskId: stableId<TaskId>('demo-taak:xonar:1'),
    subject,
    writerName: controller.name,
    title: 'Planning van het onderhoud per jaar aanleveren',
    note: 'Fictief. Met de dekking uit de begroting ernaast.',
    dueOn: addDays(today, 5),
    assignee: provider.actor,
  });
}

/** Pactum: the two accounthoudende regio's prepare the next meeting, and the provider as a whole is asked something. */
export async function loadPactumTalk(tx: SystemTx, dossier: OpenedDossier, today: PlainDate): Promise<void> {
  const { tafel, kernteam } = dossier.kringen;
  const said = momentBefore(today);
  const first = voice('ambtenaar@centraal-gelderland');
  const second = voice('ambtenaar@midden-ijssel-oost-veluwe');
  const pen = penOf(dossier, first.actor, { kringId: kernteam, recordedAt: said });
  const subject = { kind: 'risk', id: stableId<RiskId>('demo-risico:pactum:1') } as const;
  await recordComment(tx, pen, {
    commentId: stableId<CommentId>('demo-reactie:pactum:1'),
    subject,
    writerName: first.name,
    body: `Fictief. @${second.name}, delen jullie dit beeld? Dan bespreken we het samen met Pactum.`,
    mentions: [second.mention],
  });
  await recordTask(tx, later({ ...pen, kringId: tafel }, 10), {
    taskId: stableId<TaskId>('demo-taak:pactum:1'),
    subject,
    writerName: first.name,
    title: 'De stand van de liquiditeit toelichten in het overleg',
    note: 'Fictief.',
    dueOn: addDays(today, 12),
    assignee: { tenantId: demoActor('controller@pactum').tenantId, accountId: null },
  });
}

interface Voice {
  readonly actor: Actor;
  readonly name: string;
  readonly mention: Mention;
}

function voice(address: Address): Voice {
  const person = DEMO_PEOPLE.find((one) => `${one.function}@${one.tenant}` === address);
  if (person === undefined) throw new Error(`nobody of the demonstration is ${address}`);
  const actor = demoActor(address);
  const name = demoDisplayName(person);
  return { actor, name, mention: { ...actor, label: name } };
}

function momentBefore(today: PlainDate): Instant {
  return `${addDays(today, -DAYS_AGO)}T09:00:00Z` as Instant;
}
