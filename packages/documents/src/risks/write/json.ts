import type { RegisterJson } from '../register-json.ts';
import type { RegisterToWrite } from './register-table.ts';

/** A register as JSON, one document, amounts in cents, dates in ISO form. */
export function writeRegisterJson(register: RegisterToWrite): Uint8Array {
  const document: RegisterJson = { standPer: register.standPer, rows: register.rows.map(contentOnly) };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** The content of a risk and nothing else that its record may carry (ids, authors). */
function contentOnly(risk: RegisterToWrite['rows'][number]): RegisterJson['rows'][number] {
  return {
    number: risk.number,
    group: risk.group,
    title: risk.title,
    cause: risk.cause,
    consequence: risk.consequence,
    measures: risk.measures,
    owners: [...risk.owners],
    status: risk.status,
    statusDate: risk.statusDate,
    window: risk.window,
    notInfluenceable: risk.notInfluenceable,
    amount: risk.amount,
    wakeUpOn: risk.wakeUpOn,
  };
}
