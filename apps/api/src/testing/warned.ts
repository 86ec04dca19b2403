import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import type { WatchList } from '@regietafel/contracts/warning/watch-list';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { Browser } from './browser.ts';

/* What tests of early warning ask and tell on the demonstration. */

export const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
export const XONAR = demoDossierId('xonar');
export const NOW = { standPer: null, knownAt: null };

/** What a question gives; throws with the refusal. */
export async function ask<T>(browser: Browser, path: string, input?: object): Promise<T> {
  const { data, body } = await browser.query(path, input);
  if (data === undefined) throw new Error(String(body));
  return data as T;
}

/** The signals of the provider of the demonstration, as somebody sees them. */
export const signalsFor = (browser: Browser, over: object = {}) =>
  ask<DossierSignals>(browser, 'warning.signals', { dossierId: XONAR, asOf: NOW, ruleSetId: null, ...over });
export const listFor = (browser: Browser) =>
  ask<WatchList>(browser, 'warning.watchList', { ruleSetId: null });

export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demonstration lacks what the test needs');
  return value;
}

/** The sentence of each refused field, or the code. */
export async function refusedBy(browser: Browser, path: string, input: unknown): Promise<unknown> {
  const { error } = await browser.mutate(path, input);
  const fields = error?.fields.map((field) => `${field.path} ${field.messageKey}`) ?? [];
  return fields.length > 0 ? fields : error?.code;
}

/** Records something, which must be taken. */
export async function tell(browser: Browser, path: string, input: object): Promise<void> {
  const { data, body } = await browser.mutate(path, input);
  if (data === undefined) throw new Error(String(body));
}

export const kringOf = ({ desk }: DossierSignals, kind: string) =>
  given(desk.kringen.find((kring) => kring.kind === kind)).id;

/** The signal of a rule that stands. */
export const signalOf = ({ signals }: DossierSignals, rule: string) =>
  given(signals.find((signal) => signal.rule === rule && signal.clearedIn === null));
