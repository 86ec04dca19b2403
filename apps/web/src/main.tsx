import '@regietafel/ui/styles/all.css';
import { clearToasts } from '@regietafel/ui/core/toasts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { onForget } from './lib/api/query-client.ts';
import { applyLanguage } from './lib/i18n/language.ts';
import { loadMessages } from './lib/i18n/use-messages.ts';
import { applyColourMode } from './lib/preferences/colour-mode.ts';
import { followOtherTabs } from './lib/session/session.ts';

applyColourMode(document.documentElement);
applyLanguage(document.documentElement);
onForget(clearToasts);
followOtherTabs(() => window.location.reload());

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the application');

// What every page needs comes before the first paint, so that nothing moves after it.
await Promise.all([
  // Browsers without the calendar of dates of their own get one; the others load nothing.
  'Temporal' in globalThis ? null : import('temporal-polyfill/global'),
  loadMessages('common'),
  loadMessages('frame'),
]);

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
