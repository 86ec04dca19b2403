import { createLazyRoute } from '@tanstack/react-router';
import { ComparePage } from './compare/compare-page.tsx';
import './risks.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/risicos/vergelijken')({
  component: ComparePage,
});
