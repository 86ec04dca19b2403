import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { lazy } from 'react';
import { Part } from '../part.tsx';

// Talk comes after what is talked about, with its forms and sentences.
const ThreadView = lazy(() => import('./thread-view.tsx').then((module) => ({ default: module.ThreadView })));

interface SubjectThreadProps {
  readonly dossierId: DossierId;
  /** What is spoken of. */
  readonly subject: Subject;
  /** Whether its tasks stand under it; not where the page tells all tasks anyway. */
  readonly hasTasks?: boolean;
}

/** What is said about something in a dossier, and what people gave each other to do about it. */
export function SubjectThread({ dossierId, subject, hasTasks = true }: SubjectThreadProps) {
  return (
    <Part
      fallback={
        <Loading>
          <SkeletonText lines={3} />
        </Loading>
      }
    >
      {/* Another subject is another thread: nothing that was typed at one goes along to the next. */}
      <ThreadView key={`${subject.kind}:${subject.id}`} {...{ dossierId, subject, hasTasks }} />
    </Part>
  );
}
