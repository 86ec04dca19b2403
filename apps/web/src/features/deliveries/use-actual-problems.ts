import type { Failure } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ActualProblem } from './actual-draft.ts';

/** Says what of a month cannot be recorded as it was typed, in the shape in which a form shows refusals. */
export function useActualProblems(): (problems: readonly ActualProblem[]) => Failure {
  const t = useMessages('deliveries');
  const wordsOf = (problem: ActualProblem) => {
    if (problem.kind === 'nothing') return t('actual.nothing');
    return t('actual.notAmount', { typed: problem.typed, line: problem.line ?? t('actual.closing') });
  };
  return (problems) => ({
    code: 'INVALID_INPUT',
    message: null,
    details: undefined,
    fields: problems.map((problem) => ({
      path: problem.path,
      messageKey: 'field.invalid',
      message: wordsOf(problem),
    })),
  });
}
