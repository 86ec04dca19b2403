import type { OwnPerson, People, RolePeriod } from '@regietafel/contracts/accounts/people';
import { holdsFrom } from '@regietafel/domain/accounts/role-period';
import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { Timeline } from '@regietafel/ui/components/timeline';
import { lazy, useState } from 'react';
import { Part } from '../../../components/part.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { usePeriodWords } from './people-columns.tsx';

const RoleDialog = lazy(() => import('./role-dialog.tsx').then((module) => ({ default: module.RoleDialog })));
const EndRoleDialog = lazy(() =>
  import('./end-role-dialog.tsx').then((module) => ({ default: module.EndRoleDialog })),
);

interface PersonPanelProps extends Pick<People, 'rolesToGive' | 'day'> {
  /** Undefined when nobody of the own organisation is meant. */
  readonly person: OwnPerson | undefined;
  readonly onClose: () => void;
}

/** Everything of one person's roles, and what the reader can do about them. */
export function PersonPanel({ person, rolesToGive, day, onClose }: PersonPanelProps) {
  const t = useMessages('organisation');
  const [open, setOpen] = useState<'role' | 'end' | null>(null);
  if (person === undefined) {
    return (
      <SidePanel title={t('panel.gone')} onClose={onClose}>
        <p>{t('panel.goneBody')}</p>
      </SidePanel>
    );
  }
  const close = () => setOpen(null);
  const hasSomething = person.periods.some((period) => holdsFrom(period, day));
  return (
    <SidePanel
      title={person.displayName}
      kicker={person.email}
      onClose={onClose}
      actions={
        person.mayChange && (
          <>
            <Button variant="primary" icon="edit" onClick={() => setOpen('role')}>
              {t('change')}
            </Button>
            {hasSomething && (
              <Button icon="stop" onClick={() => setOpen('end')}>
                {t('end')}
              </Button>
            )}
          </>
        )
      }
    >
      {!person.mayChange && rolesToGive.length > 0 && (
        <Notice tone="info">{t(person.isSelf ? 'panel.own' : 'panel.above')}</Notice>
      )}
      <h3>{t('panel.history')}</h3>
      <RolesOverTime periods={person.periods} />
      <Part>
        {open === 'role' && (
          <RoleDialog person={person} rolesToGive={rolesToGive} day={day} onClose={close} />
        )}
        {open === 'end' && <EndRoleDialog person={person} day={day} onClose={close} />}
      </Part>
    </SidePanel>
  );
}

function RolesOverTime({ periods }: { readonly periods: readonly RolePeriod[] }) {
  const t = useMessages('organisation');
  const terms = useMessages('terms');
  const words = usePeriodWords();
  return (
    <Timeline
      label={t('panel.history')}
      items={periods.map((period) => ({
        id: period.membershipId,
        dateTime: period.validFrom,
        when: words(period),
        title: terms(`role.${period.role}`),
        isCurrent: period.isCurrent,
        tone: period.isCurrent ? 'info' : 'neutral',
        ...(period.endReason && { body: t('endReason', { reason: period.endReason }) }),
        footer: [
          period.givenBy === null ? t('givenByOperator') : t('givenBy', { name: period.givenBy }),
          ...(period.endedBy === null ? [] : [t('endedBy', { name: period.endedBy })]),
        ].join(' · '),
      }))}
    />
  );
}
