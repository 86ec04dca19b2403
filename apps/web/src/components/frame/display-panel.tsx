import { LANGUAGES } from '@regietafel/contracts/core/language';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { useLanguage } from '../../lib/i18n/language.ts';
import { chooseLanguage, useMessages } from '../../lib/i18n/use-messages.ts';
import { COLOUR_MODES, useColourMode } from '../../lib/preferences/colour-mode.ts';

/** Language and colour mode, both remembered on this device. */
export function DisplayPanel() {
  const t = useMessages('frame');
  const language = useLanguage();
  const [mode, chooseMode] = useColourMode();
  return (
    <div className="rt-stack">
      <RadioGroup
        label={t('language')}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language}
        onChange={chooseLanguage}
      />
      <RadioGroup
        label={t('colourMode')}
        choices={COLOUR_MODES.map((value) => ({ value, label: t(`colourMode.${value}`) }))}
        value={mode}
        onChange={chooseMode}
      />
    </div>
  );
}
