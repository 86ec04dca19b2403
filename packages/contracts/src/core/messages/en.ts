import { acrossRegions } from './across-regions/en.ts';
import type { MessageKey } from './nl.ts';
import type { Sentence } from './sentence.ts';

/** English sentences; a key that Dutch has and English lacks does not compile. */
export const en: Readonly<Record<MessageKey, Sentence>> = {
  'core.unavailable':
    'Something went wrong. Try again; if that does not help, mention reference {requestId}.',
  'core.notFound': 'Not found, or not shared with you.',
  'core.forbidden': 'Your role in this organisation does not allow this.',
  'core.invalidInput': 'Not everything has been filled in correctly.',
  'core.malformed': 'This request cannot be read.',
  'core.conflict': 'Somebody else has changed this in the meantime. Compare both versions and save again.',
  'core.tooLarge': 'This is too large to receive.',
  'core.unreadableFile': 'This file cannot be read.',
  'core.crossSite': 'This request comes from another website and was refused.',

  'accounts.notSignedIn': 'You are not signed in (any more).',
  'accounts.signInFailed': 'E-mail address or password is wrong.',
  'accounts.tooManyAttempts': {
    one: 'Too many failed attempts. Try again in {count} minute.',
    other: 'Too many failed attempts. Try again in {count} minutes.',
  },
  'accounts.tenantSwitched': 'You now work on behalf of another organisation. Nothing was saved.',
  'accounts.noTenantChosen': 'Choose first on behalf of which organisation you work.',
  'accounts.ownRole': 'Nobody gives, changes or ends the own role. Ask another administrator or executive.',
  'accounts.roleAboveOwn': 'This role reaches further than your own. Only an executive can give or end it.',
  'accounts.dayPassed': '{field} lies in the past.',
  'accounts.emailUnavailable':
    '{field}: no account can be made here with this address. Ask who runs this installation.',
  'accounts.rightsChanged': 'The rights have changed meanwhile. Look at the list again; nothing was signed.',
  'accounts.reviewIncomplete': 'Not every right has been judged.',
  'accounts.reviewReasonMissing': '{field} is required for a right that ends.',
  'accounts.reviewMayNotEnd': 'You cannot end this right here: it is your own, or it reaches further.',
  'accounts.choosePassword': 'Choose a password of your own first.',
  'accounts.wrongPassword': '{field} is not right.',
  'accounts.samePassword': '{field} is the same as the present password.',
  'accounts.passwordTooShort': 'A password has at least {count} characters.',

  'risks.notAuthor': 'This risk belongs to another organisation; only they can change it.',
  'risks.fileRefused': '{sentence}',
  'risks.tooManyRows': 'The file has more than {count} risks.',
  'risks.previewOutdated':
    'The file or the register is not what the preview showed. Look at the preview again.',
  'risks.rowsOfOthers':
    'These risks belong to another organisation and cannot be changed by an import: {numbers}.',
  'risks.reasonsMissing': 'Give a reason for every risk that is dropped. Still without one: {numbers}.',

  'agreements.notAuthor': 'This agreement belongs to another organisation; only they can change it.',
  'agreements.moveReasonRequired': '{field} is required when the date moves.',
  'agreements.moveReasonWithoutMove': '{field} belongs only to a date that moves.',
  'agreements.settledDoesNotMove':
    '{field} of an agreement that was kept or has lapsed does not move any more.',
  'agreements.settledOnRequired': '{field} is required for an agreement that was kept or has lapsed.',
  'agreements.settledOnWhileOpen': '{field} does not belong to an agreement that is still open.',
  'agreements.settledOnTooLate': '{field} lies after the day whose state you record.',
  'agreements.standPerTooEarly': '{field} lies before the previous state of this agreement.',

  'threads.outsideKring':
    '{field}: whom you name does not read in the chosen kring. Choose a wider kring, or somebody else.',
  'threads.replyElsewhere': 'An answer stands in the same kring as the comment that it answers.',
  'threads.notWriter': 'This comment is by somebody else; only who wrote it can change or withdraw it.',
  'threads.withdrawn': 'This comment was withdrawn and does not change any more.',
  'tasks.notAuthor': 'This task is another organisation’s; only they can change it.',
  'tasks.notAssignee': 'This task was not given to you.',
  'tasks.settled': 'This task is settled already.',
  'tasks.declineReason': '{field} is required when you hand a task back.',

  'history.followedElsewhere':
    'A colleague has recorded this in a kring that you do not read. Ask a colleague who is in it to change it.',

  'notifications.quietAllDay':
    '{field} equals the start. To get no mail at all of a kind, choose no mail for that kind.',
  'notifications.noColleague': '{field} does not work for your organisation (any more).',

  'ladder.unknown_trede': '{field} does not exist on this ladder.',
  'ladder.nothing_to_lower': '{field} cannot be lowered: none had been established by that day.',
  'ladder.lowering_must_go_down': '{field} must be lower than the current one when scaling down.',
  'ladder.establishing_must_not_go_down':
    '{field} is lower than the current one: record this as scaling down.',

  'sharing.kringNameTaken': 'There is a kring of this name already.',
  'sharing.kringOfNobody':
    'Nobody would be in this kring today. Choose at least one capacity or seat that is taken.',
  'sharing.viewingReadsOnly':
    'You are viewing this dossier as somebody else; nothing can be recorded meanwhile. Return to your own view first.',

  'sharing.seatColleague': '{field} does not work for your organisation on that day.',
  'sharing.seatNotOffered': '{field}: no accounthoudende regio has offered your organisation this seat.',
  'sharing.seatForTable':
    '{field}: only an accounthoudende regio lets somebody record on behalf of the table.',
  'sharing.seatTaken': '{field} has this seat in that period already.',
  'sharing.ownDeputy': '{field}: nobody stands in for oneself.',
  'sharing.noDeputy': 'This seat has no deputy yet.',
  'sharing.absenceOutsideSeat': '{field} lies outside the period of the seat.',
  'sharing.absenceTwice': '{field} lies in an absence that was recorded already.',

  'property.fileRefused':
    'This file cannot be read as a list of works. Use the sheet that you can download here (xlsx or csv).',
  'property.cellsRefused': 'The file still has cells that cannot be understood. Nothing was read in.',
  'property.condition': '{field} is missing of a part that has a date of measurement.',
  'property.cycle': '{field} is a whole number of years from 1 to 60, or empty for a work that is done once.',
  'property.index': '{field} lies between −20 and 30 per cent a year.',
  'property.meansUnknown':
    '{field}: it is not known how much there is in these years: {years}. Fill them in, or take another period.',
  'property.measuredOn': '{field} is missing: a condition without its date says nothing.',
  'property.negative': '{field} is not negative.',
  'property.notAuthor': 'This is of another organisation; only they can change it.',
  'property.otherPlan': '{field}: this work is not (or no longer) part of the chosen plan.',
  'property.outsideWindow': '{field}: outside the technical window of {earliest} to {latest}.',
  'property.partTwice': '{field} occurs twice.',
  'property.planOfOther': '{field} is of another organisation: record works in a plan of your own.',
  'property.rangeOrder': '{field}: the lower limit lies above the upper one.',
  'property.replacementOnly': '{field} goes with sustainability works only.',
  'property.standPerTooEarly': '{field} lies before the previous state.',
  'property.tooMuch': '{field} is at most 10 billion euro.',
  'property.windowOrder': '{field} lies before the earliest year of the window.',
  'property.workTwice': '{field}: this work occurs twice.',
  'property.year': '{field} is a year from 2015 to 2100.',
  'property.yearTwice': '{field} occurs twice.',
  'property.years': '{field}: choose 10 to 60 years.',

  'judgements.unitStays': '{field} stays as it was: others gave their figure in this unit.',
  'judgements.standPerTooEarly': '{field} is before the previous state of this assumption.',
  'judgements.notAuthor':
    'This assumption belongs to another organisation; only they can change it. You can put your own judgement beside it.',
  'judgements.ownAssumption':
    'This assumption belongs to your own organisation. Change the assumption itself instead of putting a judgement beside it.',
  'judgements.withdrawn': 'This assumption was withdrawn: there is nothing left to judge.',
  'judgements.unknownTrede': '{field} does not exist on this ladder.',

  'deliveries.actionMissing':
    '{field} is missing: this forecast is worse than the one before. What is done about it?',
  'deliveries.causeMissing':
    '{field} is missing: this forecast is worse than the one before. What is the reason?',
  'deliveries.fourEyes': 'You put this forecast up yourself; somebody else of your organisation signs it.',
  'deliveries.gapsUnnamed':
    '{field} is missing: {count} things are unknown. Say why you deliver all the same.',
  'deliveries.handedBack': 'This forecast was handed back already.',
  'deliveries.kringTooWide':
    '{field}: this forecast holds data of others that not everybody in this circle may read. Choose a smaller circle.',
  'deliveries.noPlan': 'Record the plan of your forecast first; then you can deliver it.',
  'deliveries.nobodySigns':
    '{field}: this forecast is worse than the one before, and nobody else of your organisation may sign. Ask your administrator for a second person.',
  'deliveries.notSimulated': '{field}: no range can be computed from this.',
  'deliveries.otherSigner': 'This forecast was put up for a colleague.',
  'deliveries.signerMissing':
    '{field} is missing: this forecast is worse than the one before. Who signs too?',
  'deliveries.sourceMissing':
    '{field} is missing: where does this forecast come from, and of which day is it?',
  'deliveries.waiting': 'A forecast is waiting to be signed already. Have it signed first, or hand it back.',
  'liquidity.amountTooLarge': '{field} is more than {mostCents}: that cannot be right.',
  'liquidity.assumptionUnknown': '{field}: this assumption is not in this dossier, or not shared with you.',
  'liquidity.bankOn':
    '{field}: take the bank balance of the evening before the first month, that is of {day}.',
  'liquidity.coveredAlready': '{field}: “{title}” stands for this risk already.',
  'liquidity.day': '{field} is a day of the month (1 to 31), or spread over the month.',
  'liquidity.delay': '{field}: payment is at most 3 months in advance and {longest} months afterwards.',
  'liquidity.driverLine': '{field}: the line “{key}” is not in this plan.',
  'liquidity.driverNature': '{field}: “{title}” does not move with this driver.',
  'liquidity.figure': '{field} does not lie between {least} and {most}.',
  'liquidity.flowDiffers': '{field}: “{key}” already names something else.',
  'liquidity.growth': '{field} is at most {most} % a year, up or down.',
  'liquidity.keyForm': '{field} consists of lower-case letters, digits and hyphens.',
  'liquidity.keyTwice': '{field}: “{key}” occurs more than once.',
  'liquidity.likelihoodOrder': '{field} lies above the limit of a real possibility.',
  'liquidity.likelyBetween': '{field} lies between the lowest and the highest amount; fill those in as well.',
  'liquidity.lineUnknown': '{field}: “{title}” is in no budget or actual of the same author.',
  'liquidity.monthAhead': '{field} had not begun on {day}.',
  'liquidity.months': '{field}: a forecast covers {fewest} to {most} months, not {found}.',
  'liquidity.natureDiffers': '{field}: “{title}” has another nature in the budget or actual.',
  'liquidity.negative': '{field} cannot be negative.',
  'liquidity.workbookRefused':
    'This file cannot be read as the workbook of a forecast. Use the file (.xlsx) that was exported here, without macros or password and smaller than 2 MB.',
  'liquidity.workbookCells': 'The file still has cells that are not right. Nothing was taken over.',
  'liquidity.workbookOutdated':
    'The file or the recorded figures differ from the preview. Look at the preview again.',
  'workbook.amount':
    '“{text}” is no amount. Enter a number, or leave the cell empty when the amount is unknown.',
  'workbook.number': '“{text}” is no valid number.',
  'workbook.required': 'This cell is empty, but required.',
  'workbook.month': '“{text}” is no month. Write a month as 2025-01.',
  'workbook.date': '“{text}” is no date. Write a date as 2024-12-31.',
  'workbook.day': '“{text}” is no day of the month (1 to 31) and not “gespreid”.',
  'workbook.choice': '“{text}” is no choice. Possible are: {choices}.',
  'workbook.header': 'The heading was changed to “{text}”; it should be {expected}.',
  'workbook.sheetMissing': 'The sheet “{sheet}” is missing.',
  'workbook.lineUnknown': '“{title}” is no line that is known already. Add a new line in Regietafel first.',
  'workbook.switch': '“{text}” is not a 1 (on) or a 0 (off).',
  'workbook.twice': '“{text}” is in here more than once.',
  'workbook.eventUnknown':
    'This event is not, or no longer, known here. Add it in Regietafel first, or remove the row from the workbook.',
  'workbook.formula': 'This cell holds a formula; its result {text} was taken over.',
  'workbook.formulaEmpty':
    'This cell holds a formula without a result. Open the file in a spreadsheet program and save it.',
  'liquidity.noPlan': 'There is no forecast yet that you could export.',
  'liquidity.noSheets': 'Record a budget or actual first: without it there is nothing to forecast.',
  'liquidity.openingNotBank':
    'The opening balance of {openingCents} is not the bank balance of {bankCents}: the difference is {differenceCents}.',
  'liquidity.outsideHorizon': '{field} does not lie between {first} and {last}, the months of this forecast.',
  'liquidity.outstandingWithoutCash': '{field}: a line without cash has nothing outstanding.',
  'liquidity.partsNoWhole': '{field} add up to {percent} %, not to 100 %.',
  'liquidity.receiptAtMost':
    '{field}: of a receipt “at most” says too little, since it can be nothing. Give an amount, a range or PM.',
  'liquidity.receiptCovers': '{field}: money that comes in cannot stand for a risk.',
  'liquidity.share': '{field} is a percentage from 0 to 100.',
  'liquidity.standPerTooEarly': '{field} lies before the last state that you recorded.',
  'liquidity.stepOrder': '{field}: put the steps in the order of their months, each month once.',
  'liquidity.twelveMonths': '{field}: a year has twelve months, not {found}.',
  'liquidity.windowTooLong': '{field} lies at most {most} months after the first month.',
  'liquidity.year': '{field} does not lie between {first} and {last}.',

  'sharing.accounthoudendStays':
    'An account-holding region does not leave by itself: hand the account over, or end the participation with the agreement of the other.',
  'sharing.actDecided': 'This was decided already, or its term is over.',
  'sharing.actOpen': '{field}: there is an open proposal about this already.',
  'sharing.answeredAlready': 'Your organisation gave this answer already.',
  'sharing.becomesByInvitation':
    '{field}: an organisation becomes account-holding only by accepting an invitation. Invite it.',
  'sharing.capacityNotForKind': '{field} does not fit this kind of organisation.',
  'sharing.capacityOfProvider':
    '{field}: only the provider of this dossier itself takes part as the provider.',
  'sharing.changePlanned': '{field}: another change is planned for a later day already.',
  'sharing.closesAlready': 'It was decided already that this dossier closes.',
  'sharing.fromPast': '{field} lies in the past; choose today or later.',
  'sharing.handOverCircular':
    '{field} is itself handing over to your organisation: then nobody would hold the account.',
  'sharing.handOverOpen':
    '{field}: your organisation is handing over to another already. Take that proposal back first.',
  'sharing.handOverSelf': '{field}: you cannot hand over to yourself.',
  'sharing.historyForward':
    '{field} does not lie before the day since which this organisation reads already. It cannot be taken back.',
  'sharing.invitationOver': 'This invitation has lapsed, was withdrawn or was answered already.',
  'sharing.inviteSelf': '{field}: you cannot invite your own organisation.',
  'sharing.invitedTwice': '{field} has an open invitation already.',
  'sharing.lapsesTooLate': '{field} lies more than a year ahead.',
  'sharing.lapsesTooSoon': '{field} must lie after today.',
  'sharing.lastAccounthoudend': '{field} is the last account-holding region. Hand the account over first.',
  'sharing.mayNotBind': 'Only a regievoerder or board member can bind your organisation.',
  'sharing.nothingToHandOver': '{field}: your organisation does not hold the account on that day.',
  'sharing.providerFollowed': 'This provider has an account-holding region already.',
  'sharing.sameRole': '{field} is so already.',
  'sharing.seesAllAlready': '{field} reads everything already.',
  'sharing.seesFromByDay': '{field} belongs to the choice of a day, and to that alone.',
  'sharing.seesFromTooLate': '{field} lies after the first day of taking part.',
  'sharing.startsTwice':
    '{field}: a participation of this organisation begins on that day already; choose another day.',
  'sharing.takesNoPart': '{field} takes no part on that day.',
  'sharing.takesPartAlready': '{field} takes part already.',

  'field.invalid': '{field} is missing or does not have the right form.',
  'field.required': '{field} has not been filled in.',
  'field.unknown': '{field} does not belong here.',
  'field.choice': '{field} is none of the possible choices.',
  'field.id': '{field} is not a valid identifier.',
  'field.date': '{field} is not a day between 1 January 2015 and 31 December 2060.',
  'field.month': '{field} is not a month between January 2015 and December 2060.',
  'field.instant': '{field} is not a moment between 2015 and 2060.',
  'field.cents': '{field} is not an amount in whole cents, or is too large.',
  'field.range': '{field} lies below the lower limit.',
  'field.email': '{field} is not an e-mail address.',
  'field.control': '{field} holds invisible characters.',
  'field.newReaders': '{field}: confirm that they may read this.',
  'field.tooLong': {
    one: '{field} is longer than {count} character.',
    other: '{field} is longer than {count} characters.',
  },
  'field.tooShort': {
    one: '{field} is shorter than {count} character.',
    other: '{field} is shorter than {count} characters.',
  },
  'field.tooMany': '{field} has more than {count}.',
  'field.tooFew': '{field} has fewer than {count}.',
  'field.tooHigh': '{field} is more than {count}.',
  'field.tooLow': '{field} is less than {count}.',
  'field.future': '{field} lies in the future.',
  'field.twice': '{field} occurs more than once.',
  'field.order': '{field} lies before the beginning.',
  'field.statusDate': '{field} only belongs to a resolved risk.',
  'field.window': '{field} only belongs to a risk that is in hand.',
  'field.fileTooLarge': '{field} is larger than 20 MB.',
  ...acrossRegions,
};
