import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import type { KpiBoard } from '@regietafel/contracts/kpis/kpis';
import type { Todo } from '@regietafel/contracts/portfolio/portfolio';
import type { Register } from '@regietafel/contracts/risks/register';

interface Pages {
  readonly register: Register;
  readonly board: KpiBoard;
  readonly agreements: Agreements;
}

/** What must be done in a dossier, the most pressing kind first; within a kind in the order of its page. */
export function listTodos({ register, board, agreements }: Pages): readonly Todo[] {
  return [...agreementTodos(agreements), ...kpiTodos(board), ...riskTodos(register)];
}

function agreementTodos({ agreements }: Agreements): readonly Todo[] {
  return agreements
    .filter(({ overdueDays }) => overdueDays > 0)
    .map(({ agreementId, title, dueOn }) => ({
      kind: 'agreement_overdue',
      subjectId: agreementId,
      subject: title,
      on: dueOn,
    }));
}

function kpiTodos({ kpis }: KpiBoard): readonly Todo[] {
  const having = (kind: Todo['kind'], status: KpiBoard['kpis'][number]['status']) =>
    kpis
      .filter((kpi) => kpi.norm !== null && kpi.status === status)
      .map((kpi): Todo => ({ kind, subjectId: kpi.kpiId, subject: kpi.name, on: null }));
  return [...having('kpi_red', 'niet_behaald'), ...having('kpi_stale', 'verouderd')];
}

function riskTodos({ rows, desk }: Register): readonly Todo[] {
  type Row = Register['rows'][number];
  const make = (
    kind: Todo['kind'],
    wanted: (row: Row) => boolean,
    on: (row: Row) => Todo['on'] = () => null,
  ) =>
    rows
      .filter(wanted)
      .map((row): Todo => ({ kind, subjectId: row.riskId, subject: row.content.title, on: on(row) }));
  const isOpen = (row: Row) => row.content.status === 'onderhanden';
  return [
    ...make(
      'risk_to_reassess',
      (row) => row.flags.includes('herbeoordelen'),
      (row) => row.wakeUp?.on ?? null,
    ),
    ...make(
      'risk_window_passed',
      (row) => row.flags.includes('venster_verlopen'),
      (row) => row.content.window?.to ?? null,
    ),
    ...make('risk_without_amount', (row) => isOpen(row) && ['pm', 'none'].includes(row.content.amount.kind)),
    ...(desk.mayAssess ? make('risk_not_assessed', (row) => isOpen(row) && row.assessmentCount === 0) : []),
  ];
}
