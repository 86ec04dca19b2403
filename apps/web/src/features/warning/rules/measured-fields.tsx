import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../../lib/indicators/use-indicator-words.ts';
import type { PartFieldsProps } from './part-fields.tsx';
import type { PartDraft, ThresholdDraft } from './rule-draft.ts';

/** The fields of a condition about one indicator: which, which way, and from where on. */
export function MeasuredFields(props: PartFieldsProps) {
  const { part, onChange, path, around } = props;
  const t = useMessages('signalRules');
  const { idOf, errors } = around.parts;
  const offered = around.subjects.filter(({ grains }) => grains.includes(around.grain));
  const isSeasonal = offered.some(({ code, isSeasonal: is }) => code === part.indicator && is);
  return (
    <>
      <div className="rt-rule-row">
        <NativeSelect
          id={idOf(`${path}.indicator`)}
          label={t('part.indicator')}
          isRequired
          options={[
            { value: '', label: t('part.chooseIndicator') },
            ...offered.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={offered.some(({ code }) => code === part.indicator) ? part.indicator : ''}
          onChange={(indicator) => onChange({ ...part, indicator })}
          error={errors.get(`${path}.indicator`)}
        />
        {part.kind === 'level' ? (
          <NativeSelect
            id={idOf(`${path}.side`)}
            label={t('part.side')}
            options={(['below', 'above'] as const).map((value) => ({ value, label: t(`part.${value}`) }))}
            value={part.side}
            onChange={(side) => onChange({ ...part, side })}
          />
        ) : (
          <NativeSelect
            id={idOf(`${path}.direction`)}
            label={t('part.direction')}
            options={(['fall', 'rise'] as const).map((value) => ({ value, label: t(`part.${value}`) }))}
            value={part.direction}
            onChange={(direction) => onChange({ ...part, direction })}
          />
        )}
      </div>
      {part.kind === 'change' && isSeasonal && around.grain === 'quarter' && (
        <p className="rt-muted">{t('part.seasonal')}</p>
      )}
      {part.kind === 'trend' && <WindowFields {...props} />}
      {part.kind === 'level' ? <LevelFields {...props} /> : <MoveFields {...props} />}
    </>
  );
}

const AT = ['fireAt', 'clearAt'] as const;
const LEVEL_WORDS = {
  fireAt: { value: 'part.fireFigure', signal_value: 'part.firePlus' },
  clearAt: { value: 'part.clearFigure', signal_value: 'part.clearPlus' },
} as const;

function LevelFields({ part, onChange, path, around }: PartFieldsProps) {
  const t = useMessages('signalRules');
  const words = useIndicatorWords();
  const { idOf, errors } = around.parts;
  const subject = around.subjects.find(({ code }) => code === part.indicator);
  const unit = t(`unit.${subject?.unit ?? 'count'}`);
  const signal = subject?.signalValue ?? null;
  const hintOf = (at: (typeof AT)[number], { kind }: ThresholdDraft) => {
    if (kind === 'value') return at === 'clearAt' ? t('part.clearHint') : undefined;
    if (subject === undefined || signal === null) return t('part.noSignalValue');
    return t('part.plusHint', { value: words.value(subject.unit, signal) });
  };
  return AT.map((at) => (
    <div className="rt-rule-row" key={at}>
      <NativeSelect
        id={idOf(`${path}.${at}.kind`)}
        label={t(`part.${at}`)}
        options={[
          { value: 'value', label: t('part.value') },
          { value: 'signal_value', label: t('part.signalValue') },
        ]}
        value={part[at].kind}
        onChange={(kind: ThresholdDraft['kind']) => onChange(withLevel(part, at, { ...part[at], kind }))}
      />
      <NumberField
        id={idOf(`${path}.${at}`)}
        label={t(LEVEL_WORDS[at][part[at].kind], { unit })}
        isRequired
        hint={hintOf(at, part[at])}
        value={part[at].figure}
        onChange={(figure) => onChange(withLevel(part, at, { ...part[at], figure }))}
        error={errors.get(`${path}.${at}`)}
      />
    </div>
  ));
}

function withLevel(part: PartDraft, at: (typeof AT)[number], level: ThresholdDraft): PartDraft {
  return at === 'fireAt' ? { ...part, fireAt: level } : { ...part, clearAt: level };
}

const MOVE_WORDS = { fireAt: 'part.fireMove', clearAt: 'part.clearMove' } as const;

function MoveFields({ part, onChange, path, around }: PartFieldsProps) {
  const t = useMessages('signalRules');
  const { idOf, errors } = around.parts;
  const subject = around.subjects.find(({ code }) => code === part.indicator);
  const unit = t(subject?.unit === 'percent' ? 'unit.points' : `unit.${subject?.unit ?? 'count'}`);
  return (
    <div className="rt-rule-row">
      {AT.map((at) => (
        <NumberField
          key={at}
          id={idOf(`${path}.${at}`)}
          label={t(MOVE_WORDS[at], { unit })}
          isRequired
          {...(at === 'fireAt' && { hint: t('part.moveHint') })}
          value={part[at].figure}
          onChange={(figure) => onChange(withLevel(part, at, { kind: 'value', figure }))}
          error={errors.get(`${path}.${at}`)}
        />
      ))}
    </div>
  );
}

function WindowFields({ part, onChange, path, around }: PartFieldsProps) {
  const t = useMessages('signalRules');
  const { idOf, errors } = around.parts;
  return (
    <div className="rt-rule-row">
      <NumberField
        id={idOf(`${path}.periods`)}
        label={t('part.periods')}
        isRequired
        value={part.periods}
        onChange={(periods) => onChange({ ...part, periods })}
        error={errors.get(`${path}.periods`)}
      />
      <NumberField
        id={idOf(`${path}.significance`)}
        label={t('part.chance')}
        isRequired
        hint={t('part.chanceHint')}
        value={part.chance}
        onChange={(chance) => onChange({ ...part, chance })}
        error={errors.get(`${path}.significance`)}
      />
    </div>
  );
}
