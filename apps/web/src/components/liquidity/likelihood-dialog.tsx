import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { SaveDialog } from '../save-dialog.tsx';

interface LikelihoodDialogProps {
  readonly likelihood: Forecast['likelihood'];
  readonly onClose: () => void;
}

/** Sets from which chance the own organisation speaks of a real possibility, and from which of likely. */
export function LikelihoodDialog({ likelihood, onClose }: LikelihoodDialogProps) {
  const t = useMessages('forecastEvents');
  const [possible, setPossible] = useState<number | null>(likelihood.possiblePercent);
  const [likely, setLikely] = useState<number | null>(likelihood.likelyPercent);
  const saving = useSave({
    save: api.liquidity.setLikelihood.mutate,
    done: t('likelihood.saved'),
    onDone: onClose,
  });
  const submit = () =>
    // A field that is left empty is out of bounds, so that the server names it.
    saving.save({ possiblePercent: possible ?? 0, likelyPercent: likely ?? 0 });
  return (
    <SaveDialog
      {...saving}
      title={t('likelihood.title')}
      action={t('likelihood.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('likelihood.lead')}</p>
          {likelihood.isUsual && <p className="rt-muted">{t('likelihood.usual')}</p>}
          <NumberField
            id={idOf('possiblePercent')}
            label={t('likelihood.possible')}
            isRequired
            value={possible}
            onChange={setPossible}
            error={errors.get('possiblePercent')}
          />
          <NumberField
            id={idOf('likelyPercent')}
            label={t('likelihood.likely')}
            isRequired
            value={likely}
            onChange={setLikely}
            error={errors.get('likelyPercent')}
          />
        </>
      )}
    </SaveDialog>
  );
}
