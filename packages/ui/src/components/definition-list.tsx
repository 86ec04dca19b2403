import type { ReactNode } from 'react';
import './definition-list.css';

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
}

interface DefinitionListProps {
  readonly items: readonly Definition[];
  /** Under each other even where there is room: for long texts. */
  readonly isStacked?: boolean;
}

/** Facts of one thing: terms with their values. */
export function DefinitionList({ items, isStacked }: DefinitionListProps) {
  return (
    <dl className={isStacked ? 'rt-facts rt-facts--stacked' : 'rt-facts'}>
      {items.map(({ term, value }) => (
        <div className="rt-facts__row" key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
