import { Stack } from '@regietafel/ui/components/card';
import { Loading, Skeleton, SkeletonStats, SkeletonTable } from '@regietafel/ui/components/skeleton';

/** While the code or data of a page is on its way: a title, some figures and a list, as most pages have. */
export function PendingPage() {
  return (
    <Loading>
      <Stack>
        <Skeleton width="16rem" height="2rem" />
        <SkeletonStats tiles={4} />
        <SkeletonTable rows={8} columns={4} />
      </Stack>
    </Loading>
  );
}
