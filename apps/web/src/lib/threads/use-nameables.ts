import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTenantId } from '../session/session.ts';
import { type Nameable, nameablesOf } from './naming.ts';
import { peopleQuery } from './queries.ts';

const NOBODY: readonly Nameable[] = [];

/** Whom the person may name in a kring; nobody as long as that is not known. */
export function useNameables(dossierId: DossierId, kringId: KringId | null): readonly Nameable[] {
  const tenantId = useTenantId();
  const { data } = useQuery({
    ...peopleQuery(tenantId, dossierId, kringId ?? ('' as KringId)),
    enabled: kringId !== null,
  });
  return useMemo(() => (data === undefined ? NOBODY : nameablesOf(data)), [data]);
}
