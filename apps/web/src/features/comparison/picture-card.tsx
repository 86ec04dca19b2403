import { Card } from '@regietafel/ui/components/card';
import { SkeletonChart } from '@regietafel/ui/components/skeleton';
import { lazy } from 'react';
import { Part } from '../../components/part.tsx';
import type { PictureProps } from './picture.ts';

const FunnelPicture = lazy(() => import('./funnel-picture.tsx').then((m) => ({ default: m.FunnelPicture })));
const StripPicture = lazy(() => import('./strip-picture.tsx').then((m) => ({ default: m.StripPicture })));
const SlopePicture = lazy(() => import('./slope-picture.tsx').then((m) => ({ default: m.SlopePicture })));
const LinesPicture = lazy(() => import('./lines-picture.tsx').then((m) => ({ default: m.LinesPicture })));
const MapPicture = lazy(() => import('./map-picture.tsx').then((m) => ({ default: m.NamedMap })));

/** The picture that was chosen, each with code of its own; the table alone needs none. */
export function PictureCard(props: PictureProps) {
  if (props.setup.view === 'table') return null;
  return (
    <Card>
      <Part key={props.setup.view} fallback={<SkeletonChart />}>
        <Picture {...props} />
      </Part>
    </Card>
  );
}

function Picture(props: PictureProps) {
  switch (props.setup.view) {
    case 'strip':
      return <StripPicture {...props} />;
    case 'funnel':
      return <FunnelPicture {...props} />;
    case 'slope':
      return <SlopePicture {...props} />;
    case 'multiples':
      return <LinesPicture {...props} />;
    case 'map':
      return <MapPicture {...props} />;
    case 'table':
      return null;
  }
}
