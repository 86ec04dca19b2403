/** A piece of the text of a comment: literal text, a link, or the name of somebody who is called. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly text: string };

// A link ends before white space and quotation marks; what closes the sentence does not belong to it.
const LINK = /https?:\/\/[^\s<>"'“”‘’]+[^\s<>"'“”‘’.,;:!?)\]}]/iu;
const NAME_GOES_ON = /^[\p{Letter}\p{Number}]/u;

/**
 * The text of a comment in pieces, in order; joined, their texts are the whole text again. There is no markup: what looks
 * like it is literal text. A name counts as called when it follows an `@` and does not go on; of names that begin alike
 * the longest counts.
 */
export function segmentsOf(body: string, labels: readonly string[]): readonly Segment[] {
  const byLength = labels.filter((label) => label !== '').toSorted((a, b) => b.length - a.length);
  const segments: Segment[] = [];
  let rest = body;
  while (rest !== '') {
    const next = [findLink(rest), findMention(rest, byLength)]
      .filter((one) => one !== undefined)
      .toSorted((a, b) => a.at - b.at)[0];
    if (next === undefined) return [...segments, { kind: 'text', text: rest }];
    if (next.at > 0) segments.push({ kind: 'text', text: rest.slice(0, next.at) });
    segments.push(next.segment);
    rest = rest.slice(next.at + next.segment.text.length);
  }
  return segments;
}

/** Whether the text calls this name. */
export function isCalled(body: string, label: string): boolean {
  return findMention(body, [label]) !== undefined;
}

interface Found {
  readonly at: number;
  readonly segment: Segment;
}

function findLink(text: string): Found | undefined {
  const match = LINK.exec(text);
  if (match === null || !URL.canParse(match[0])) return undefined;
  return { at: match.index, segment: { kind: 'link', text: match[0], href: new URL(match[0]).href } };
}

function findMention(text: string, labels: readonly string[]): Found | undefined {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const label = labels.find(
      (one) => text.startsWith(one, at + 1) && !NAME_GOES_ON.test(text.slice(at + 1 + one.length)),
    );
    if (label !== undefined) return { at, segment: { kind: 'mention', text: `@${label}` } };
  }
  return undefined;
}
