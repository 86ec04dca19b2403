import { DELIVERY_BOUNDS } from '@regietafel/contracts/liquidity/deliveries';
import type { importForecastInput } from '@regietafel/contracts/liquidity/workbook';
import { NOW } from '@regietafel/domain/history/as-of';
import type { Command } from 'commander';
import type * as z from 'zod/mini';
import type { DossierDesk } from './act-as.ts';
import { kringNamed } from './kring-named.ts';
import { byName } from './named.ts';
import { lineOption } from './options.ts';
import { type Console, UsageError } from './shell.ts';

type Asked = z.output<typeof importForecastInput>['values']['deliver'];

/** What a command asks of who delivers in the same act. */
export interface DeliveryOptions {
  readonly deliver?: true;
  readonly deliverTo?: string;
  readonly source?: string;
  readonly gapsNote?: string;
  readonly cause?: string;
  readonly action?: string;
  readonly signer?: string;
}

export function declareDelivery(command: Command, shell: Console): Command {
  const { words } = shell;
  const long = lineOption(shell, DELIVERY_BOUNDS.text);
  return command
    .option('--deliver', words('option.deliver'))
    .option('--deliver-to <kring>', words('option.deliverTo'))
    .option('--source <text>', words('option.deliverySource'), lineOption(shell, DELIVERY_BOUNDS.sourceName))
    .option('--gaps-note <text>', words('option.gapsNote'), long)
    .option('--cause <text>', words('option.cause'), long)
    .option('--action <text>', words('option.action'), long)
    .option('--signer <name>', words('option.signer'));
}

/** The delivery that is asked for, in the kring of the records unless another is named; null without `--deliver`. */
export async function askedDelivery(
  { api, dossierId }: DossierDesk,
  { deliver, deliverTo, source, gapsNote, cause, action, signer }: DeliveryOptions,
  kring: string,
  shell: Console,
): Promise<Asked> {
  const told = { deliverTo, source, gapsNote, cause, action, signer };
  if (deliver !== true) {
    if (Object.values(told).every((value) => value === undefined)) return null;
    throw new UsageError(shell.words('usage.withoutDeliver'));
  }
  const { desk } = await api.liquidity.deliveries({ dossierId, asOf: NOW });
  return {
    kringId: kringNamed(desk.kringen, deliverTo ?? kring, shell).id,
    mayWiden: false,
    sourceName: source ?? '',
    gapsNote: gapsNote ?? '',
    cause: cause ?? '',
    action: action ?? '',
    signerId: signer === undefined ? null : byName(desk.signers, signer, shell).accountId,
  };
}
