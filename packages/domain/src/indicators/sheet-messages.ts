/** Why a file, or the sheet in it as a whole, is not read: nothing of it is taken over. */
export type SheetRefusal =
  | 'empty'
  | 'tooLarge'
  | 'tooSlow'
  | 'unsupported'
  | 'encrypted'
  | 'macros'
  | 'zipBomb'
  | 'malformed'
  /** A workbook of something else. */
  | 'unknownWorkbook'
  /** The sheet for input was taken away. */
  | 'sheetMissing'
  /** The sheet that says what the workbook was made for was taken away, or typed over. */
  | 'frameMissing'
  | 'frameDamaged'
  /** Made by a version of the template that is not known here. */
  | 'otherForm'
  /** Made for another provider. Values: provider, expected. */
  | 'otherDossier'
  /** Made for another period. Values: period, expected (codes of periods). */
  | 'otherPeriod'
  | 'otherScope'
  | 'otherBasis'
  /** Made when other items were asked for. */
  | 'otherCatalogue'
  /** At least three amounts are a thousandth of what was reported before: the sheet is in thousands. Values: count. */
  | 'thousandsThroughout';

/** Why a cell is not understood; as long as there is one, nothing of the sheet is taken over. */
export type SheetProblem =
  /** Beside the cell stands another item that is asked. Values: item, found. */
  | 'rowShifted'
  /** Beside the cell stands something that is not asked. Values: item, text. */
  | 'labelChanged'
  /** The unit beside the cell is no longer the one asked. Values: item, text, unit. */
  | 'unitChanged'
  /** A heading, or what says when an item is counted, was typed over. Values: text, expected. */
  | 'questionChanged'
  /** A figure where none is asked: a whole column was moved, or a row added. Values: text. */
  | 'figureOutside'
  /** The cell was merged with others. */
  | 'merged'
  | 'formula'
  /** The cell holds an error of the spreadsheet, such as #REF!. Values: item, text. */
  | 'errorValue'
  | 'date'
  | 'percent'
  /** A unit or a multiple typed behind the figure. Values: item, text, unit. */
  | 'unitInCell'
  | 'notANumber'
  /** Digits typed as text that can be read in two ways: 12.345. Values: item, text. */
  | 'ambiguousNumber'
  | 'negative'
  | 'notWhole'
  | 'tooMuch'
  /** Values: limit. */
  | 'textTooLong'
  | 'controlCharacters';

/** What is taken over, and about which the reader should know or be asked. */
export type SheetWarning =
  /** A figure typed as text that can be read in one way only. Values: item, text, read. */
  | 'textNumber'
  /** More than whole cents. Values: item, text, read. */
  | 'rounded'
  /** An earlier figure, a definition or a remark was typed over; what stands elsewhere stays. Values: text, expected. */
  | 'protectedChanged'
  /** Text outside the cells for input. Values: text. */
  | 'ignored'
  /** About a thousandth, or a thousandfold, of the earlier figure. Values: item, read, earlier, period (its code). */
  | 'thousands'
  /** About a hundredth, or a hundredfold: euros and cents mixed up. */
  | 'hundreds'
  /** Looks like a per cent or a fraction of what is asked. */
  | 'share'
  /** Otherwise far from the earlier figure. */
  | 'otherOrder'
  /** The figures of this group fit the earlier ones a row higher or lower. Values: item (the first one). */
  | 'figuresShifted'
  /** More messages than are told. Values: count. */
  | 'more';

export type SheetMessageCode = SheetRefusal | SheetProblem | SheetWarning;
