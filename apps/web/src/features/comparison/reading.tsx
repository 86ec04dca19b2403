import type { ReactNode } from 'react';

/** Under a picture: how it is read, and what else there is to know of it. */
export function Reading({ children }: { readonly children: ReactNode }) {
  return <div className="rt-compare-notes">{children}</div>;
}
