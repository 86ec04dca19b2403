import { useMemo } from 'react';
import { type DiffPart, wordDiff } from '../core/word-diff.ts';
import { useLabels, useLocaleTag } from './labels.tsx';
import './diff-text.css';

interface DiffTextProps {
  readonly before: string;
  readonly after: string;
}

/** Two readings of one text with the words that went and came, marked by line and colour and read aloud as such. */
export function DiffText({ before, after }: DiffTextProps) {
  const locale = useLocaleTag();
  const parts = useMemo(() => wordDiff(before, after, locale), [before, after, locale]);
  return (
    <span className="rt-diff">
      {parts.map((part, place) => (
        // Parts have no identity but their place, and are never moved.
        <Part key={`${String(place)}:${part.kind}`} part={part} />
      ))}
    </span>
  );
}

function Part({ part }: { readonly part: DiffPart }) {
  const labels = useLabels();
  if (part.kind === 'same') return part.text;
  const Mark = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="rt-visually-hidden">{part.kind === 'added' ? labels.added : labels.removed}: </span>
      {part.text}
    </Mark>
  );
}

/** A former and a present value that are no running text: a status, an amount, a date. */
export function BeforeAfter({ before, after }: DiffTextProps) {
  const labels = useLabels();
  return (
    <span className="rt-diff">
      <del>
        <span className="rt-visually-hidden">{labels.before}: </span>
        {before}
      </del>{' '}
      <ins>
        <span className="rt-visually-hidden">{labels.after}: </span>
        {after}
      </ins>
    </span>
  );
}
