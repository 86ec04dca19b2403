import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../core/class-names.ts';

/** A link in running text. Give it to the router's `createLink` for links inside the application. */
export function Link(props: ComponentPropsWithRef<'a'>) {
  return <a {...props} className={classNames('nl-link', props.className)} />;
}
