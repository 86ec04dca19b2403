import { type ComponentProps, lazy } from 'react';
import { Part } from '../part.tsx';

const Subject = lazy(() =>
  import('./subject-judgements.tsx').then((module) => ({ default: module.SubjectJudgements })),
);
const Trede = lazy(() =>
  import('./trede-judgements.tsx').then((module) => ({ default: module.TredeJudgements })),
);

/** `SubjectJudgements`, fetched after the panel itself: what it is placed in does not wait for it. */
export function LazySubjectJudgements(props: ComponentProps<typeof Subject>) {
  return (
    <Part>
      <Subject {...props} />
    </Part>
  );
}

/** `TredeJudgements`, fetched after the ladder itself. */
export function LazyTredeJudgements(props: ComponentProps<typeof Trede>) {
  return (
    <Part>
      <Trede {...props} />
    </Part>
  );
}
