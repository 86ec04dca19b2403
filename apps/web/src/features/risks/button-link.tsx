import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

function ButtonAnchor(props: ComponentPropsWithRef<'a'>) {
  return <a {...props} className="nl-button risks-button-link" />;
}

/** A link to a page that is the main way on from here, and so looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
