import { Button } from '@regietafel/ui/components/button';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../../lib/links.ts';
import { RiskFormDialog } from '../form/risk-form-dialog.tsx';
import type { Register } from '../queries.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { useRegisterAddress } from './use-register-address.ts';

/** What a person may do with the register as a whole, as far as role and capacity allow. */
export function RegisterActions({ register }: { readonly register: Register }) {
  const t = useMessages('risks');
  const { search, change } = useRegisterAddress();
  const { desk, rows } = register;
  const close = () => change({ actie: undefined });
  return (
    <>
      {desk.mayImport && (
        <ButtonLink from="/dossiers/$dossier/risicos" to="/dossiers/$dossier/risicos/importeren">
          {t('import.link')}
        </ButtonLink>
      )}
      {desk.mayPublish && rows.length > 0 && (
        <Button onClick={() => change({ actie: 'vastleggen' })}>{t('publish.action')}</Button>
      )}
      {desk.mayRecord && (
        <Button variant="primary" icon="add" onClick={() => change({ risico: undefined, actie: 'nieuw' })}>
          {t('form.new')}
        </Button>
      )}
      {search.actie === 'nieuw' && desk.mayRecord && (
        <RiskFormDialog register={register} risk={null} onClose={close} />
      )}
      {search.actie === 'vastleggen' && desk.mayPublish && (
        <PublishDialog register={register} onClose={close} />
      )}
    </>
  );
}
