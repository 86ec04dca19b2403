import { fieldErrorsOf } from '@regietafel/contracts/core/field-errors';
import { reportInput } from '@regietafel/contracts/indicators/record';
import { cellOfField } from '@regietafel/documents/indicators/layout';
import { openIndicatorSheet } from '@regietafel/documents/indicators/open-sheet';
import { readOpenedSheet, refusedSheet } from '@regietafel/documents/indicators/read-sheet';
import type { SheetMessage } from '@regietafel/documents/indicators/sheet';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { FieldError } from '@regietafel/domain/core/errors';
import type { DossierId } from '@regietafel/domain/core/ids';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import { annualDoubts } from '@regietafel/domain/indicators/annual';
import { doubtsAbout } from '@regietafel/domain/indicators/check';
import type * as z from 'zod/mini';
import type { Asker } from '../../sharing/asker.ts';
import { checkReport } from '../check-report.ts';
import { NOTHING_STANDS, type OwnReports, type Standing, standingOf } from './standing.ts';

/** What was asked of the sheet. */
type SheetAsked = Pick<z.output<typeof reportInput>, 'period' | 'scope' | 'basis'>;

/** Something about a cell: told by the reader of the file, or by a rule of reports. */
export type HeldRemark = SheetMessage | (FieldError & { readonly cell: string });

/** A sheet held against what stands under the own name. */
export interface HeldSheet {
  /** Against what it was held; null for a file that does not tell and of which nothing was asked. */
  readonly asked: SheetAsked | null;
  readonly standing: Standing;
  /** As a form would send it, as a draft; null while anything stands in the way. */
  readonly input: z.output<typeof reportInput> | null;
  readonly problems: readonly HeldRemark[];
  /** What stands in the way of submitting alone. */
  readonly refusals: readonly HeldRemark[];
  readonly doubts: readonly HeldRemark[];
  /** What stands says the same. */
  readonly isUnchanged: boolean;
  readonly hash: string;
}

interface Handed {
  readonly dossierId: DossierId;
  readonly file: Uint8Array;
  /** Null for what the sheet says of itself. */
  readonly asked: SheetAsked | null;
}

/** Reads a sheet and lays it beside the own reports: it goes through the same schema and the same rules as a form. */
export async function holdSheet(
  own: OwnReports,
  asker: Asker,
  { asked, ...handed }: Handed,
): Promise<HeldSheet> {
  const opened = await openIndicatorSheet(handed.file);
  if (asked !== null) return holdOpened(own, asker, { ...handed, opened, asked });
  if (!opened.ok) return unreadable(refusedSheet(opened.error).messages);
  const { period, scope, basis } = opened.value.frame.question;
  return holdOpened(own, asker, { ...handed, opened, asked: { period, scope, basis } });
}

interface Opened {
  readonly dossierId: DossierId;
  readonly opened: Awaited<ReturnType<typeof openIndicatorSheet>>;
  readonly asked: SheetAsked;
}

async function holdOpened(
  own: OwnReports,
  asker: Asker,
  { dossierId, opened, asked }: Opened,
): Promise<HeldSheet> {
  const standing = standingOf(own, asked);
  const { items, provider } = own;
  const expected = { ...asked, dossierId, provider, items, earlier: standing.earlier };
  const { content, messages } = opened.ok
    ? readOpenedSheet(opened.value, expected)
    : refusedSheet(opened.error);
  const { head } = standing;
  const upon = { id: head?.reportId ?? null, supersedes: head?.revisionId ?? null };
  const parsed = content && reportInput.safeParse({ ...content, dossierId, ...upon, isSubmitted: false });
  const input = parsed?.success === true ? parsed.data : null;
  const atCell = (field: FieldError) => ({ ...field, cell: cellOfField(items, field.path) ?? '' });
  const checked = input === null ? NOTHING_REFUSED : checkReport(items, input, asker.today);
  const told = messages.filter(({ severity }) => severity === 'warning');
  const problems = [
    ...messages.filter(({ severity }) => severity === 'error'),
    ...(parsed?.success === false ? fieldErrorsOf(parsed.error.issues) : checked.always).map(atCell),
  ];
  const taken = problems.length === 0 ? input : null;
  return {
    asked,
    standing,
    input: taken,
    problems,
    refusals: checked.onSubmit.map(atCell),
    doubts: [...told, ...(taken === null ? [] : doubtsOf(own, standing, taken, told).map(atCell))],
    isUnchanged: taken !== null && head !== undefined && isSame(taken, head),
    hash: await sha256Hex(canonicalJson({ input: taken, upon, state: standing.state })),
  };
}

const NOTHING_REFUSED = { always: [], onSubmit: [] } as const;

/** A file of which cannot be told what it was made for. */
async function unreadable(problems: readonly SheetMessage[]): Promise<HeldSheet> {
  return {
    asked: null,
    standing: NOTHING_STANDS,
    input: null,
    problems,
    refusals: [],
    doubts: [],
    isUnchanged: false,
    hash: await sha256Hex(canonicalJson({ problems })),
  };
}

type Said = Pick<z.output<typeof reportInput>, 'basis' | 'items' | 'deviations' | 'note' | 'sourceName'>;

/** Of an item about which the file itself asks already, its leap is not asked about again. */
function doubtsOf(
  { items }: OwnReports,
  { before, quarters }: Standing,
  input: Said,
  told: readonly SheetMessage[],
): readonly FieldError[] {
  const asked = new Set(told.flatMap(({ item }) => (item === null ? [] : [`items.${item}`])));
  return [
    ...doubtsAbout(items, input.items, before?.items ?? null).filter(
      ({ path, messageKey }) => messageKey !== 'indicators.otherUnit' || !asked.has(path),
    ),
    ...annualDoubts(items, input.items, quarters),
  ];
}

function isSame(one: Said, other: Said): boolean {
  return canonicalJson(contentOf(one)) === canonicalJson(contentOf(other));
}

/** Deviations are a set: in which order they were told means nothing. */
function contentOf({ basis, items, deviations, note, sourceName }: Said): Said {
  const told = deviations.toSorted((a, b) => a.item.localeCompare(b.item));
  return { basis, items, deviations: told, note, sourceName };
}
