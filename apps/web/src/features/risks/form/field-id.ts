/** Id of the control of an input field, so that the summary of errors can link to it: `content.amount.cents`. */
export function fieldId(path: string): string {
  return `risk-${path.replaceAll('.', '-')}`;
}
