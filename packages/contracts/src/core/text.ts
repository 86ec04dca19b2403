import * as z from 'zod/mini';

// Control characters are invisible to readers, and direction marks can make a text read as another one.
const UNSEEN = /(?![\n\t])\p{Cc}|\p{Bidi_Control}/u;
const UNSEEN_OR_BREAK = /\p{Cc}|\p{Bidi_Control}/u;

interface TextBounds {
  /** Largest number of UTF-16 units after trimming. */
  readonly max: number;
  /** Smallest number; 1 when nothing is said, so that an empty text is refused. */
  readonly min?: number;
}

/** A text of one or more lines: trimmed, NFC, line ends as `\n`, without control characters but newline and tab. */
export function text(bounds: TextBounds): z.ZodMiniString<string> {
  return bounded(bounds, UNSEEN);
}

/** A text of one line: as `text`, and without newline and tab. */
export function line(bounds: TextBounds): z.ZodMiniString<string> {
  return bounded(bounds, UNSEEN_OR_BREAK);
}

function bounded({ max, min = 1 }: TextBounds, refused: RegExp): z.ZodMiniString<string> {
  return z.string().check(
    z.overwrite(clean),
    z.minLength(min),
    z.maxLength(max),
    z.refine((value) => value.isWellFormed() && !refused.test(value), { error: 'field.control' }),
  );
}

function clean(value: string): string {
  return value.replaceAll('\r\n', '\n').normalize('NFC').trim();
}
