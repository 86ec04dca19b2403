import { AuthorKring } from '@regietafel/ui/components/author-kring';
import { Button } from '@regietafel/ui/components/button';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useEffect, useRef } from 'react';
import { LazySubjectJudgements } from '../../../components/judgements/lazy-judgements.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { Register, Risk } from '../queries.ts';
import { useRegisterAddress } from '../register/use-register-address.ts';
import { useRiskWords } from '../use-risk-words.ts';
import { AssessmentForm } from './assessment-form.tsx';
import { useAssessmentWords } from './use-assessment-words.ts';

export type Assessment = Risk['assessments'][number];

interface RiskAssessmentsProps {
  readonly risk: Risk;
  readonly register: Register;
  readonly isEditable: boolean;
}

/** The judgements of the parties side by side. They are never averaged: the distance between them is the news. */
export function RiskAssessments({ risk, register, isEditable }: RiskAssessmentsProps) {
  const t = useMessages('risks');
  const words = useRiskWords();
  const { search, change } = useRegisterAddress();
  const own = risk.assessments.find((assessment) => assessment.origin.author.isOwn);
  const mayAssess = isEditable && register.desk.mayAssess && risk.removedReason === null;
  const isOpen = mayAssess && search.actie === 'beoordelen';
  const { place, opener } = useFormInPlace(isOpen);
  const gap = words.gap(risk);
  return (
    <section ref={place}>
      <h3>{t('assessments.title')}</h3>
      {risk.assessments.length === 0 && <p className="risks-quiet">{t('assessments.none')}</p>}
      {gap !== '' && <p>{t('assessments.gap', { gap })}</p>}
      <div className="risks-judgements">
        {risk.assessments.map((assessment) => (
          <Judgement key={assessment.revisionId} assessment={assessment} />
        ))}
      </div>
      <LazySubjectJudgements kind="risk" id={risk.riskId} isBrief />
      {mayAssess && !isOpen && (
        <Button icon="edit" ref={opener} onClick={() => change({ actie: 'beoordelen' })}>
          {own ? t('assessments.revise') : t('assessments.give')}
        </Button>
      )}
      {isOpen && (
        <AssessmentForm
          risk={risk}
          own={own ?? null}
          register={register}
          onClose={() => change({ actie: undefined })}
        />
      )}
    </section>
  );
}

/**
 * For a form that takes the place of the button that opens it: what the person used is gone each time, and the focus with it.
 * It goes to the first field, and back to the button.
 */
function useFormInPlace(isOpen: boolean) {
  const place = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const hasChanged = wasOpen.current !== isOpen;
    wasOpen.current = isOpen;
    if (!hasChanged || document.activeElement !== document.body) return;
    const next = isOpen ? place.current?.querySelector<HTMLElement>('form input') : opener.current;
    next?.focus();
  }, [isOpen]);
  return { place, opener };
}

function Judgement({ assessment }: { readonly assessment: Assessment }) {
  const t = useMessages('risks');
  const format = useFormat();
  const words = useRiskWords();
  const parts = useAssessmentWords()(assessment).filter(({ field }) => field !== 'rationale');
  const { origin, rationale, standPer } = assessment;
  return (
    <article className="risks-judgement">
      <h4>{words.author(origin)}</h4>
      <DefinitionList items={parts.map(({ label, text }) => ({ term: label, value: text }))} />
      {rationale !== '' && <p>{rationale}</p>}
      <AuthorKring author={t('history.standPer', { day: format.date(standPer) })} kring={origin.kring.name} />
    </article>
  );
}
