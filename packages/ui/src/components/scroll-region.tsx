import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** What it holds, in words. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A part of a page that scrolls by itself: whoever has no pointer reaches it with Tab and scrolls it with the arrow keys. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a field or link in it, nothing else would scroll it
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
