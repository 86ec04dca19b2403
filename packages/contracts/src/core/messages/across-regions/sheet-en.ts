import type { Sentence } from '../sentence.ts';
import type { sheetSentences as nl } from './sheet-nl.ts';

/** English sentences about a sheet of indicators and its cells; the cell and its item are told before them. */
export const sheetSentences = {
  'indicators.sheet.empty': 'The file is empty.',
  'indicators.sheet.tooLarge': 'The file is too large for a report.',
  'indicators.sheet.tooSlow': 'Reading the file took too long and was stopped.',
  'indicators.sheet.unsupported': 'This is no Excel file (.xlsx). Download the template and fill it in.',
  'indicators.sheet.encrypted': 'The file is protected by a password. Save it without one.',
  'indicators.sheet.macros': 'The file contains macros. Save it as .xlsx, without macros.',
  'indicators.sheet.zipBomb': 'The file becomes far too large when unpacked and was not read.',
  'indicators.sheet.malformed': 'The file is damaged or incomplete.',
  'indicators.sheet.unknownWorkbook':
    'This is another file than the template. Download the template and fill it in.',
  'indicators.sheet.sheetMissing': 'The sheet to fill in is missing. Download the template again.',
  'indicators.sheet.frameMissing':
    'It cannot be seen what this sheet was made for: a hidden sheet is missing. Download the template again.',
  'indicators.sheet.frameDamaged':
    'It cannot be seen what this sheet was made for: the hidden sheet was changed. Download the template again.',
  'indicators.sheet.otherForm': 'This sheet is of another template. Download the template again.',
  'indicators.sheet.otherDossier': 'This sheet was made for {provider}, and not for {expected}.',
  'indicators.sheet.otherPeriod':
    'This sheet was made for {period}, and not for {expected}. Choose that period, or download the template of {expected}.',
  'indicators.sheet.otherScope':
    'This sheet was made for another scope (the whole organisation, or youth care alone) than you chose.',
  'indicators.sheet.otherBasis':
    'This sheet was made for another basis (quarter figures, annual account or estimate) than you chose.',
  'indicators.sheet.otherCatalogue':
    'Since this sheet was made, other items are asked for. Download the template again.',
  'indicators.sheet.thousandsThroughout':
    '{count} cells hold about a thousandth of what was reported before: the sheet seems to be in thousands. Fill in whole euros.',
  'indicators.sheet.rowShifted':
    'Beside this cell stands {found}, and not {item}: the rows were moved. Put them back or download the template again.',
  'indicators.sheet.labelChanged':
    'Beside this cell stands “{text}”, and not {item}. Put the name of the item back.',
  'indicators.sheet.unitChanged':
    'Beside this cell stands “{text}”; “{unit}” is asked for. Put the unit back and fill in the figure in it.',
  'indicators.sheet.questionChanged':
    'This holds “{text}” instead of “{expected}”. Put that back, or download the template again.',
  'indicators.sheet.figureOutside':
    'Nothing is asked for here, and it holds “{text}”. Were rows or columns moved?',
  'indicators.sheet.merged': 'This cell was merged with others. Split it again.',
  'indicators.sheet.formula': 'This is a formula. Fill in the figure itself.',
  'indicators.sheet.errorValue': 'This is an error of the spreadsheet ({text}). Fill in a figure.',
  'indicators.sheet.date': 'This is a date. Fill in a figure.',
  'indicators.sheet.percent': 'This is a percentage. The figure itself is asked for.',
  'indicators.sheet.unitInCell': '“{text}”: fill in the figure alone, without “{unit}” behind it.',
  'indicators.sheet.notANumber':
    '“{text}” is no number. If you do not know the figure, fill in “onbekend”; empty is not answered yet.',
  'indicators.sheet.ambiguousNumber': '“{text}” can be read in two ways. Fill it in as a number.',
  'indicators.sheet.negative': 'This cannot be below zero.',
  'indicators.sheet.notWhole': 'This is a whole number.',
  'indicators.sheet.tooMuch': 'This number is too large to be right.',
  'indicators.sheet.textTooLong': 'This text is too long: at most {limit} characters.',
  'indicators.sheet.controlCharacters': 'This text holds characters that cannot be read.',
  'indicators.sheet.textNumber': '“{text}” stands in the cell as text and was read as {read}.',
  'indicators.sheet.rounded': '{text} was rounded to {read}.',
  'indicators.sheet.protectedChanged':
    'This holds “{text}” instead of “{expected}”. That changes nothing: this cell is not read.',
  'indicators.sheet.ignored': '“{text}” stands outside the cells to fill in and is not read.',
  'indicators.sheet.thousands':
    '{read} is about a factor of a thousand off {earlier} in {period}. Is that right?',
  'indicators.sheet.hundreds':
    '{read} is about a factor of a hundred off {earlier} in {period}. Is that right?',
  'indicators.sheet.share':
    '{read} looks like a percentage or a share; in {period} it was {earlier}. Is that right?',
  'indicators.sheet.otherOrder': '{read} is far from {earlier} in {period}. Is that right?',
  'indicators.sheet.figuresShifted':
    'From {item} on the figures seem moved by a row since before. Look at them again.',
  'indicators.sheet.more': 'And {count} remarks more.',
} as const satisfies Record<keyof typeof nl, Sentence>;
