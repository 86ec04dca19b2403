import { useEffect, useSyncExternalStore } from 'react';
import { classNames } from '../core/class-names.ts';
import { clearToasts, dismissToast, listToasts, subscribeToasts, type Toast } from '../core/toasts.ts';
import { TONE_ICONS } from '../core/tone.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.tsx';
import './badge.css';
import './toast.css';

const SHOWN_FOR_MS = 6_000;

/**
 * Where passing messages appear and are read aloud. Stands once, always in the page, because a screen reader only hears
 * changes of a region that was there before.
 */
export function ToastRegion({ label }: { readonly label: string }) {
  const toasts = useSyncExternalStore(subscribeToasts, listToasts);
  useEffect(() => clearToasts, []);
  return (
    <section
      className="rt-toasts rt-screen-only"
      aria-label={label}
      aria-live="polite"
      aria-relevant="additions"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const labels = useLabels();
  // A failure stays until the person has read it; good news may go by itself.
  useEffect(() => {
    if (toast.tone === 'negative') return;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={classNames('rt-toast', `rt-tone-${toast.tone}`)}>
      <Icon name={TONE_ICONS[toast.tone]} />
      <span className="rt-toast__text">{toast.text}</span>
      <IconButton icon="close" label={labels.close} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
