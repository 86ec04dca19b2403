import { lazy } from 'react';
import { useMay } from '../../lib/session/session.ts';
import { Part } from '../part.tsx';
import type { TrailPanelProps } from './trail-panel.tsx';

const TrailPanel = lazy(() => import('./trail-panel.tsx').then((module) => ({ default: module.TrailPanel })));

interface RecordTrailProps extends TrailPanelProps {
  /** Whether the reader's organisation wrote it, or the table for which the reader acts: only they are told. */
  readonly isOwn: boolean;
}

/** Who saw this and who changed this, for people of the organisation that wrote it. */
export function RecordTrail({ isOwn, ...asked }: RecordTrailProps) {
  const mayRead = useMay('audit.readTrail');
  if (!isOwn || !mayRead) return null;
  return (
    <Part>
      <TrailPanel {...asked} />
    </Part>
  );
}
