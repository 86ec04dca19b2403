import type { indicatorsNl } from './indicators-nl.ts';

/** English words of the commands for reports of figures. */
export const indicatorsEn: Readonly<Record<keyof typeof indicatorsNl, string>> = {
  'group.indicators': 'Reports of figures: the template, and what was filled in.',
  'indicators.export':
    'Write the template in which the own organisation reports the figures of a period, with what it reported already.',
  'indicators.import':
    'Take a filled template over as a report of the own organisation: all of it, or nothing while a cell is not right.',
  'option.scope': 'what the figures cover: whole (the whole organisation) or youth (youth care alone)',
  'option.basis':
    'where the figures come from: quarter_figures, annual_account or estimate; by default what belongs to the period',
  'option.submit': 'submit the report at the table; otherwise it stays a draft of the own organisation',
  'argument.sheet': 'filled template (.xlsx)',
  'sheet.asked': 'Report of {period}: {scope}; {basis}.',
  'sheet.scope.whole': 'whole organisation',
  'sheet.scope.youth': 'youth care alone',
  'sheet.basis.quarter_figures': 'quarter figures',
  'sheet.basis.annual_account': 'annual account',
  'sheet.basis.estimate': 'estimate',
  'sheet.field.basis': 'Basis',
  'sheet.field.note': 'Note',
  'sheet.field.sourceName': 'Source',
  'sheet.change': '{name}: {before} becomes {after}',
  'sheet.deviation': '(counted otherwise: {reason})',
  'sheet.absent': 'not answered',
  'sheet.unknown': 'unknown',
  'sheet.empty': 'empty',
  'sheet.submitted': 'The report was submitted.',
  'sheet.kept': 'The report was kept as a draft.',
  'sheet.notRight': 'Dry run: like this the template is not taken over.',
};
