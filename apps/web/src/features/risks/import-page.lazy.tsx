import { createLazyRoute } from '@tanstack/react-router';
import { ImportPage } from './import/import-page.tsx';
import './risks.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/risicos/importeren')({
  component: ImportPage,
});
