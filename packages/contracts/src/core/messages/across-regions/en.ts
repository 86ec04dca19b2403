import type { Sentence } from '../sentence.ts';
import type { acrossRegions as dutch } from './nl.ts';
import { sheetSentences } from './sheet-en.ts';

/** English sentences about figures of several regions and providers. */
export const acrossRegions: Readonly<Record<keyof typeof dutch, Sentence>> = {
  ...sheetSentences,
  'comparison.viewStays': 'A kept comparison stays with whom it is kept: keep it anew to change that.',
  'comparison.tooManyViews': '{field}: there are 200 kept comparisons already; remove one first.',
  'indicators.figuresOf': 'Figures of {period}',
  'indicators.lastQuarterAmount':
    '{item}: the year closes at {yearCents}, its last quarter at {quartersCents}. Is that right?',
  'indicators.lastQuarterNumber':
    '{item}: the year closes at {year}, its last quarter at {quarters}. Is that right?',
  'indicators.quartersAmount':
    '{item}: {yearCents} over the year, {quartersCents} in its four quarters together. Is that right?',
  'indicators.quartersMissing':
    'Nothing was reported of {quarters}: whether the year fits its quarters cannot be told for every item.',
  'indicators.quartersNumber':
    '{item}: {year} over the year, {quarters} in its four quarters together. Is that right?',
  'indicators.mainKind': '{field} is one of the kinds of care that are ticked.',
  'indicators.moreThanWhole': '{item} is more than {whole}, and can not be.',
  'indicators.negative': '{item} can not be below zero.',
  'indicators.notAuthor': 'This report is of another organisation; it alone can change it.',
  'indicators.otherUnit':
    '{item} differs much from the report before. Is it in the same unit, and not in thousands?',
  'indicators.ownReport': 'A report of one’s own is judged by another organisation.',
  'indicators.period': '{field} is a quarter or a year from 2015 through 2060.',
  'indicators.periodAhead': '{field}: this period has not begun.',
  'indicators.periodRuns': '{field}: as long as the period runs it can only be an estimate.',
  'indicators.periodStays': '{field} of a report does not change. Make a new report for another period.',
  'indicators.periodTaken':
    '{field}: your organisation has a report of this period already. Change that one.',
  'indicators.sayWhatIsWrong': '{field}: say what is wrong, here or at an item.',
  'indicators.scopeStays': '{field} of a report does not change.',
  'indicators.seldomMore': '{item} is more than {other}. Is that right?',
  'indicators.sheetCells':
    'The sheet was not taken over: something in it is not right yet. Nothing was kept.',
  'indicators.sheetOutdated':
    'Something changed meanwhile. Look again at what the sheet would change; nothing was kept.',
  'indicators.unknownItem': 'There is no item {item}.',
  'indicators.whole': '{item} is a whole number.',
  'landsdeel.halvesWithGap': '{field}: the half years follow each other without a gap.',
  'landsdeel.noPart': 'Your organisation has no part of its own in this plan.',
  'landsdeel.notAuthor': 'This milestone belongs to another organisation; only they can change it.',
  'landsdeel.onlyLead': 'Only who leads the plan records this.',
  'landsdeel.pathTooShort': '{field}: the path runs at least through {half}.',
  'landsdeel.planOnPlan': 'A plan waits for no plan: record this in the dossier of a provider.',
  'landsdeel.standPerTooEarly': '{field} lies before that of what stands now.',
  'exposure.alreadyWithdrawn': 'This statement was withdrawn already.',
  'exposure.amount': '{field} is an amount from 0 up to 10 billion euros, or empty when it is unknown.',
  'exposure.count': '{field} is a whole number from 0 up to 100,000, or empty when it is unknown.',
  'exposure.ofProviders': 'A plan is no provider: no region leans on it.',
  'exposure.otherMunicipality': '{field} does not belong to your region in that year.',
  'exposure.totalHasNoMunicipality':
    '{field} does not belong in the statement of the provider: it gives the total, each region its own municipalities.',
  'exposure.year': '{field} is a year from 2015 to 2060.',
  'warning.alreadyDesignated': 'This provider is designated as hard to replace already.',
  'warning.alreadyUnder': 'This provider is under special supervision already.',
  'warning.code': '{field} is made of lower-case letters, digits and dashes.',
  'warning.criterionNotMet':
    '{field}: one of these reasons does not follow from what is known now. Choose another, or give a judgement of your own.',
  'warning.endsLater': '{field} lies after the first day.',
  'warning.noCriterion': '{field}: choose at least one reason.',
  'warning.notDesignated': 'This provider is not designated as hard to replace.',
  'warning.notUnder': 'This provider is not under special supervision.',
  'warning.providerStays': '{field} of a contract does not change. Record a new contract.',
  'warning.renewedLater': '{field} lies after the first day.',
  'warning.reviewLater': '{field} is required and lies after the reference date.',
  'warning.standPerTooEarly': '{field} lies before that of what stands now.',
  'warning.tooManyConditions': 'A rule set has at most 200 conditions.',
  'warning.untilLater': '{field} lies after the reference date.',
  'warning.rule.no_rules': 'A rule set has at least one rule.',
  'warning.rule.code_twice': 'Rule “{rule}”: the code {about} is used twice.',
  'warning.rule.unknown_rule': 'Rule “{rule}” refers to the rule {about}, which is not there.',
  'warning.rule.refers_to_itself': 'Rule “{rule}” refers to itself, directly or round: {about}.',
  'warning.rule.other_grain': 'Rule “{rule}” refers to {about}, which is about other periods.',
  'warning.rule.nothing_combined': 'Rule “{rule}”: a combination has at least one condition.',
  'warning.rule.count_out_of_range': 'Rule “{rule}”: {field} is a whole number from 1 through {about}.',
  'warning.rule.too_deep': 'Rule “{rule}”: conditions lie at most {about} deep in each other.',
  'warning.rule.unknown_indicator': 'Rule “{rule}”: there is no indicator {about}.',
  'warning.rule.not_of_this_grain': 'Rule “{rule}”: the indicator {about} is not given over this period.',
  'warning.rule.no_signal_value':
    'Rule “{rule}”: the indicator {about} has no signal value; give a limit of your own.',
  'warning.rule.not_a_number': 'Rule “{rule}”: {field} is a number.',
  'warning.rule.clears_where_it_fires':
    'Rule “{rule}”: the signal must clear at another value than it fires at, on the good side.',
  'warning.rule.band_too_narrow':
    'Rule “{rule}”: between firing and clearing at least {about} is needed; otherwise chance switches the signal on and off.',
  'warning.rule.drowned_in_noise': 'Rule “{rule}”: a change below {about} cannot be told from chance.',
  'warning.rule.too_few_periods': 'Rule “{rule}”: a trend runs over 3 through 40 periods.',
  'warning.rule.never_significant':
    'Rule “{rule}”: over so few periods a trend is never surer than {about}. Take more periods.',
  'comparison.unknownIndicator': '{field}: this indicator is not in the catalogue.',
  'comparison.noAudience': '{field}: choose at least one group that may compare.',
  'comparison.noPurpose': '{field}: say what the figures are used for.',
  'comparison.fromPast': '{field}: a release begins today or later.',
  'comparison.endsBeforeStart': '{field}: a release ends after its first day.',
  'comparison.tooLong': '{field}: a release lasts three years at most.',
  'comparison.outlivesDossier':
    '{field}: the dossier closes earlier. A release ends with the dossier at the latest.',
  'comparison.asOneself': 'You can only compare as yourself. Close “View as” first.',
  'comparison.providerTwice':
    'This provider stands under two names in the list of providers and would count twice. Have whoever runs the installation mend that first.',
  'comparison.decided': 'There is nothing left to decide about this release.',
  'comparison.answeredAlready':
    'Your organisation answered already. Withdraw the release if it should no longer hold.',
  'comparison.periods': '{field}: choose periods of one length, in order and not too many at once.',
  'comparison.tooMuch': 'These are too many indicators and periods for one question about groups.',
};
