import { Card } from '@regietafel/ui/components/card';
import type { ReactNode } from 'react';

interface FoldProps {
  readonly title: string;
  /** What it holds, in one line, for when it is closed. */
  readonly line?: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** A part of the page that folds away, so that the figures come first once there are any. */
export function Fold({ title, line = '', isOpen, children }: FoldProps) {
  return (
    <div className="rt-screen-only">
      <Card>
        <details className="rt-compare-fold" open={isOpen}>
          <summary>
            <h2 className="rt-card__title">{title}</h2>
            {line !== '' && <span className="rt-compare-fold__line">{line}</span>}
          </summary>
          <div className="rt-compare-fold__body">{children}</div>
        </details>
      </Card>
    </div>
  );
}
