import { createContext, type ReactNode, use } from 'react';

/** Every word that the primitives say by themselves. The application gives them once, in the user's language. */
export interface UiLabels {
  readonly close: string;
  /** Of what scrolls in a panel. */
  readonly content: string;
  readonly required: string;
  readonly optional: string;
  readonly loading: string;
  readonly retry: string;
  readonly openMenu: string;
  readonly clear: string;
  readonly noResults: string;
  readonly sort: string;
  readonly sortDefault: string;
  readonly calendar: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly chooseFile: string;
  readonly dropFile: string;
  readonly errorSummary: string;
  readonly fictief: string;
  readonly fictiefHint: string;
  readonly stale: string;
  readonly before: string;
  readonly after: string;
  readonly added: string;
  readonly removed: string;
  readonly chart: ChartLabels;
  chosenFile(name: string): string;
  errorSummaryLead(count: number): string;
  readBy(kring: string): string;
  sortBy(column: string, direction: 'ascending' | 'descending' | 'none'): string;
  rowCount(count: number): string;
}

export interface ChartLabels {
  readonly table: string;
  readonly month: string;
  readonly value: string;
  readonly norm: string;
  readonly previousYear: string;
  readonly missing: string;
  readonly stale: string;
  readonly keys: string;
}

const LabelsContext = createContext<UiLabels | null>(null);
const LocaleContext = createContext('nl-NL');

interface UiProviderProps {
  readonly labels: UiLabels;
  /** BCP 47 tag for the fields that write and read dates and figures. */
  readonly locale: string;
  readonly children: ReactNode;
}

/** Gives the primitives their words and their locale. Stands once, around the whole application. */
export function UiProvider({ labels, locale, children }: UiProviderProps) {
  return (
    <LocaleContext value={locale}>
      <LabelsContext value={labels}>{children}</LabelsContext>
    </LocaleContext>
  );
}

/** The words of the primitives. Throws outside a `UiProvider`. */
export function useLabels(): UiLabels {
  const labels = use(LabelsContext);
  if (!labels) throw new Error('no UiProvider around this component');
  return labels;
}

/** The locale of fields and collation. */
export function useLocaleTag(): string {
  return use(LocaleContext);
}
