import type { NotificationSettings } from '@regietafel/contracts/notifications/settings';
import { NOTIFICATION_KINDS } from '@regietafel/domain/notifications/notification';
import { DELIVERIES, LANGUAGES } from '@regietafel/domain/notifications/setting';
import { Card } from '@regietafel/ui/components/card';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession } from '../../lib/session/session.ts';
import { type SettingDraft, timeOf } from './settings-draft.ts';

export interface PartProps {
  readonly parts: FormParts;
  readonly draft: SettingDraft;
  readonly set: (change: Partial<SettingDraft>) => void;
}

/** Which kinds come by mail, when, and in what language. */
export function MailPart({ parts, draft, set, email }: PartProps & { readonly email: string }) {
  const t = useMessages('notifications');
  const { isDemo } = useSession();
  return (
    <Card title={t('mail.title')}>
      <div className="rt-form">
        <p>{t('mail.lead', { email })}</p>
        {isDemo && <Notice tone="info">{t('settings.demo')}</Notice>}
        <div className="rt-told-form__pairs">
          {NOTIFICATION_KINDS.map((kind) => (
            <NativeSelect
              key={kind}
              id={parts.idOf(`delivery.${kind}`)}
              label={t(`kind.${kind}`)}
              options={DELIVERIES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
              value={draft.delivery[kind]}
              onChange={(chosen) => set({ delivery: { ...draft.delivery, [kind]: chosen } })}
              error={parts.errors.get(`delivery.${kind}`)}
            />
          ))}
        </div>
        <div className="rt-told-form__pairs">
          <TimeField path="digestAt" label={t('digestAt')} {...{ parts, draft, set }} field="digestAt" />
        </div>
        <RadioGroup
          id={parts.idOf('language')}
          label={t('language')}
          isInline
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={draft.language}
          onChange={(language) => set({ language })}
          error={parts.errors.get('language')}
        />
      </div>
    </Card>
  );
}

/** When a mail disturbs nobody. */
export function QuietPart(props: PartProps) {
  const t = useMessages('notifications');
  const { draft, set } = props;
  return (
    <Card title={t('quiet.title')}>
      <div className="rt-form">
        <p>{t('quiet.lead')}</p>
        <Checkbox label={t('quiet.has')} checked={draft.isQuiet} onChange={(isQuiet) => set({ isQuiet })} />
        {draft.isQuiet && (
          <div className="rt-told-form__pairs">
            <TimeField {...props} path="quiet.from" label={t('quiet.from')} field="quietFrom" />
            <TimeField {...props} path="quiet.to" label={t('quiet.to')} field="quietTo" />
          </div>
        )}
        <Checkbox
          label={t('quietWeekend')}
          checked={draft.quietWeekend}
          onChange={(quietWeekend) => set({ quietWeekend })}
        />
      </div>
    </Card>
  );
}

/** Who stands in, and when the person is away. */
export function DeputyPart({
  parts,
  draft,
  set,
  colleagues,
}: PartProps & Pick<NotificationSettings, 'colleagues'>) {
  const t = useMessages('notifications');
  const known = colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }));
  const isGone = draft.deputy !== '' && known.every(({ value }) => value !== draft.deputy);
  return (
    <Card title={t('deputy.title')}>
      <div className="rt-form">
        <p>{t('deputy.lead')}</p>
        <NativeSelect
          id={parts.idOf('deputyAccountId')}
          label={t('deputy')}
          options={[
            { value: '' as const, label: t('deputy.none') },
            ...known,
            ...(isGone ? [{ value: draft.deputy, label: t('deputy.gone') }] : []),
          ]}
          value={draft.deputy}
          onChange={(deputy) => set({ deputy })}
          error={parts.errors.get('deputyAccountId')}
        />
        <Checkbox
          label={t('absence.has')}
          checked={draft.isAbsent}
          onChange={(isAbsent) => set({ isAbsent })}
        />
        {draft.isAbsent && <AbsenceDays {...{ parts, draft, set }} />}
      </div>
    </Card>
  );
}

function AbsenceDays({ parts, draft, set }: PartProps) {
  const t = useMessages('notifications');
  return (
    <>
      <p className="rt-muted">{t('absence.hint')}</p>
      <div className="rt-told-form__pairs">
        <DateField
          id={parts.idOf('absence.from')}
          label={t('absence.from')}
          isRequired
          value={draft.absentFrom}
          onChange={(absentFrom) => set({ absentFrom })}
          error={parts.errors.get('absence.from')}
        />
        <DateField
          id={parts.idOf('absence.until')}
          label={t('absence.until')}
          isRequired
          value={draft.absentUntil}
          onChange={(absentUntil) => set({ absentUntil })}
          error={parts.errors.get('absence.until')}
        />
      </div>
    </>
  );
}

interface TimeFieldProps extends PartProps {
  /** The field as the server calls it, and as the draft does. */
  readonly path: string;
  readonly field: 'digestAt' | 'quietFrom' | 'quietTo';
  readonly label: string;
}

/** A time on the clock of the page, chosen from a list: what a browser draws for times follows its own language. */
function TimeField({ parts, draft, set, path, field, label }: TimeFieldProps) {
  const value = draft[field];
  const times = HALF_HOURS.includes(value) ? HALF_HOURS : [...HALF_HOURS, value].toSorted();
  return (
    <NativeSelect
      id={parts.idOf(path)}
      label={label}
      options={times.map((time) => ({ value: time, label: time }))}
      value={value}
      onChange={(time) => set({ [field]: time })}
      error={parts.errors.get(path)}
    />
  );
}

const HALF_HOURS = Array.from({ length: 48 }, (_, index) => timeOf(index * 30));
