import { createHash } from 'node:crypto';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { IndicatorItem } from '@regietafel/domain/indicators/indicator';
import { isPeriodCode } from '@regietafel/domain/indicators/period';
import { REPORT_BASES, REPORT_SCOPES } from '@regietafel/domain/indicators/report';
import { plainText } from './plain-text.ts';
import type { SheetQuestion } from './sheet.ts';

/** What a sheet was made for, as its hidden sheet tells it. */
export interface SheetFrame {
  readonly question: SheetQuestion;
  /** Of which state of the catalogue it asks the items. */
  readonly catalogue: string;
  /** Every locked cell of the sheet to fill in that holds anything, by its address, as it was made. */
  readonly locked: ReadonlyMap<string, string>;
}

/** Names the form of the template: what is read here is what this form writes. */
const FORM = 'regietafel-opgave-1';
const CHECKSUM = 'controle';
const CELL = /^[A-Z]{1,2}\d{1,4}$/;

type FrameRow = readonly [key: string, value: string];

/**
 * Names a state of the catalogue: another question, unit or meaning is another state. It needs no register of states, as
 * the items themselves are compared.
 */
export function catalogueVersion(items: readonly IndicatorItem[]): string {
  const asked = items.map(({ code, name, definition, unit, kind, group, mayBeNegative }) => [
    code,
    name,
    definition,
    unit,
    kind,
    group,
    mayBeNegative,
  ]);
  return checksumOf(canonicalJson(asked)).slice(0, 16);
}

/** The rows of the hidden sheet, each a key and a text, the last one with a checksum over those before it. */
export function frameRows({ question, catalogue, locked }: SheetFrame): readonly FrameRow[] {
  const rows: readonly FrameRow[] = [
    ['vorm', FORM],
    ['dossier', question.dossierId],
    ['aanbieder', plainText(question.provider)],
    ['periode', question.period],
    ['reikwijdte', question.scope],
    ['grondslag', question.basis],
    ['catalogus', catalogue],
    ...[...locked].map(([cell, text]): FrameRow => [cell, plainText(text)]),
  ];
  return [...rows, [CHECKSUM, checksumOf(canonicalJson(rows))]];
}

/**
 * Reads the hidden sheet back. The checksum tells of damage and of cells typed over; it is no seal, and nothing rests on it:
 * what is asked is always held against the dossier itself.
 */
export function readFrame(rows: readonly FrameRow[]): SheetFrame | 'frameDamaged' | 'otherForm' {
  const values = new Map(rows);
  const form = values.get('vorm');
  if (form !== undefined && form !== FORM) return 'otherForm';
  const last = rows.at(-1);
  const isWhole = last?.[0] === CHECKSUM && last[1] === checksumOf(canonicalJson(rows.slice(0, -1)));
  const question = questionOf(values);
  if (!isWhole || question === undefined) return 'frameDamaged';
  return {
    question,
    catalogue: values.get('catalogus') ?? '',
    locked: new Map(rows.filter(([key]) => CELL.test(key))),
  };
}

function questionOf(values: ReadonlyMap<string, string>): SheetQuestion | undefined {
  const [dossier, provider, period] = ['dossier', 'aanbieder', 'periode'].map((key) => values.get(key));
  const scope = REPORT_SCOPES.find((known) => known === values.get('reikwijdte'));
  const basis = REPORT_BASES.find((known) => known === values.get('grondslag'));
  if (dossier === undefined || provider === undefined || period === undefined) return undefined;
  if (scope === undefined || basis === undefined || !isPeriodCode(period)) return undefined;
  return { dossierId: dossier as SheetQuestion['dossierId'], provider, period, scope, basis };
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
