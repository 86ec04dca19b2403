import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.tsx';
import './author-kring.css';

interface AuthorKringProps {
  /** The organisation that wrote the record. */
  readonly author: string;
  /** Name of the kring that reads it. */
  readonly kring: string;
  /** When it was recorded, written for the reader. */
  readonly moment?: ReactNode;
}

/** Who wrote a record and which kring reads it; stands on every record, on screen and on paper. */
export function AuthorKring({ author, kring, moment }: AuthorKringProps) {
  const labels = useLabels();
  return (
    <span className="rt-author">
      <Icon name="kring" />
      <span>
        <span className="rt-author__name">{author}</span>
        {' · '}
        {labels.readBy(kring)}
        {moment && (
          <>
            {' · '}
            {moment}
          </>
        )}
      </span>
    </span>
  );
}

/** Marks a figure that was made up for the demonstration. */
export function FictiefMark() {
  const labels = useLabels();
  return (
    <span className="rt-fictief" title={labels.fictiefHint}>
      {labels.fictief}
    </span>
  );
}
