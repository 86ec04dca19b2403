import { acrossRegions } from './across-regions/nl.ts';
import type { Sentence } from './sentence.ts';

/** Dutch sentences for what the server and the command line refuse. The keys are the catalogue's: every language has them. */
export const nl = {
  'core.unavailable': 'Er ging iets mis. Probeer het opnieuw; helpt dat niet, noem dan kenmerk {requestId}.',
  'core.notFound': 'Niet gevonden, of niet met u gedeeld.',
  'core.forbidden': 'Uw rol in deze organisatie laat dit niet toe.',
  'core.invalidInput': 'Niet alles is goed ingevuld.',
  'core.malformed': 'Dit verzoek is niet te lezen.',
  'core.conflict': 'Iemand anders heeft dit intussen gewijzigd. Vergelijk beide versies en bewaar opnieuw.',
  'core.tooLarge': 'Dit is te groot om te ontvangen.',
  'core.unreadableFile': 'Dit bestand is niet te lezen.',
  'core.crossSite': 'Dit verzoek komt van een andere website en is geweigerd.',

  'accounts.notSignedIn': 'U bent niet (meer) ingelogd.',
  'accounts.signInFailed': 'E-mailadres of wachtwoord klopt niet.',
  'accounts.tooManyAttempts': {
    one: 'Te veel mislukte pogingen. Probeer het over {count} minuut opnieuw.',
    other: 'Te veel mislukte pogingen. Probeer het over {count} minuten opnieuw.',
  },
  'accounts.tenantSwitched': 'U werkt intussen namens een andere organisatie. Er is niets opgeslagen.',
  'accounts.noTenantChosen': 'Kies eerst namens welke organisatie u werkt.',
  'accounts.ownRole':
    'Niemand geeft, wijzigt of beëindigt de eigen rol. Vraag het een andere beheerder of bestuurder.',
  'accounts.roleAboveOwn':
    'Deze rol reikt verder dan uw eigen rol. Alleen een bestuurder kan haar geven of beëindigen.',
  'accounts.dayPassed': '{field} ligt in het verleden.',
  'accounts.emailUnavailable':
    '{field}: met dit adres kan hier geen account worden gemaakt. Vraag het wie deze installatie beheert.',
  'accounts.rightsChanged':
    'De rechten zijn intussen gewijzigd. Bekijk de lijst opnieuw; er is niets ondertekend.',
  'accounts.reviewIncomplete': 'Niet elk recht is beoordeeld.',
  'accounts.reviewReasonMissing': '{field} is verplicht bij een recht dat eindigt.',
  'accounts.reviewMayNotEnd': 'Dit recht kunt u hier niet beëindigen: het is uw eigen recht of reikt verder.',
  'accounts.choosePassword': 'Kies eerst een eigen wachtwoord.',
  'accounts.wrongPassword': '{field} klopt niet.',
  'accounts.samePassword': '{field} is hetzelfde als het huidige wachtwoord.',
  'accounts.passwordTooShort': 'Een wachtwoord heeft ten minste {count} tekens.',

  'risks.notAuthor': 'Dit risico is van een andere organisatie; alleen zij kan het wijzigen.',
  'risks.fileRefused': '{sentence}',
  'risks.tooManyRows': 'Het bestand telt meer dan {count} risico’s.',
  'risks.previewOutdated':
    'Het bestand of het register is anders dan in de voorvertoning. Bekijk de voorvertoning opnieuw.',
  'risks.rowsOfOthers':
    'Deze risico’s zijn van een andere organisatie en kunnen niet met een import worden gewijzigd: {numbers}.',
  'risks.reasonsMissing': 'Geef bij elk risico dat vervalt een reden. Nog zonder reden: {numbers}.',

  'agreements.notAuthor': 'Deze afspraak is van een andere organisatie; alleen zij kan haar wijzigen.',
  'agreements.moveReasonRequired': '{field} is verplicht als de datum verschuift.',
  'agreements.moveReasonWithoutMove': '{field} hoort alleen bij een datum die verschuift.',
  'agreements.settledDoesNotMove':
    '{field} van een afspraak die nagekomen of vervallen is, verschuift niet meer.',
  'agreements.settledOnRequired': '{field} is verplicht bij een afspraak die nagekomen of vervallen is.',
  'agreements.settledOnWhileOpen': '{field} hoort niet bij een afspraak die nog open is.',
  'agreements.settledOnTooLate': '{field} ligt na de dag waarvan u de stand vastlegt.',
  'agreements.standPerTooEarly': '{field} ligt voor de vorige stand van deze afspraak.',

  'threads.outsideKring':
    '{field}: wie u noemt, leest niet mee in de gekozen kring. Kies een ruimere kring, of iemand anders.',
  'threads.replyElsewhere': 'Een antwoord komt in dezelfde kring als de reactie waar het bij hoort.',
  'threads.notWriter':
    'Deze reactie is van iemand anders; alleen wie haar schreef, kan haar wijzigen of intrekken.',
  'threads.withdrawn': 'Deze reactie is ingetrokken en wijzigt niet meer.',
  'tasks.notAuthor': 'Deze taak is van een andere organisatie; alleen zij kan haar wijzigen.',
  'tasks.notAssignee': 'Deze taak is niet aan u gegeven.',
  'tasks.settled': 'Deze taak is al afgesloten.',
  'tasks.declineReason': '{field} is verplicht als u een taak teruggeeft.',

  'history.followedElsewhere':
    'Een collega heeft dit vastgelegd in een kring die u niet leest. Vraag een collega die daar wel in zit om het te wijzigen.',

  'notifications.quietAllDay':
    '{field} is gelijk aan het begin. Wilt u van iets helemaal geen mail, kies dan bij die soort voor geen mail.',
  'notifications.noColleague': '{field} werkt niet (meer) voor uw organisatie.',

  'ladder.unknown_trede': '{field} komt op deze ladder niet voor.',
  'ladder.nothing_to_lower': '{field} kan niet worden verlaagd: er is op die dag nog geen trede vastgesteld.',
  'ladder.lowering_must_go_down': '{field} moet bij afschaling lager zijn dan de huidige.',
  'ladder.establishing_must_not_go_down': '{field} is lager dan de huidige: leg dit vast als afschaling.',

  'sharing.kringNameTaken': 'Er is al een kring met deze naam.',
  'sharing.kringOfNobody':
    'Vandaag zou niemand in deze kring zitten. Kies ten minste één rol of zetel die bezet is.',
  'sharing.viewingReadsOnly':
    'U bekijkt dit dossier als een ander; dan kan er niets worden vastgelegd. Ga eerst terug naar uw eigen blik.',

  'sharing.seatColleague': '{field} werkt op die dag niet voor uw organisatie.',
  'sharing.seatNotOffered':
    '{field}: deze zetel is uw organisatie niet aangeboden door een accounthoudende regio.',
  'sharing.seatForTable': '{field}: alleen een accounthoudende regio laat iemand namens de tafel vastleggen.',
  'sharing.seatTaken': '{field} heeft deze zetel in die periode al.',
  'sharing.ownDeputy': '{field}: niemand vervangt zichzelf.',
  'sharing.noDeputy': 'Bij deze zetel hoort nog geen vervanger.',
  'sharing.absenceOutsideSeat': '{field} valt buiten de periode van de zetel.',
  'sharing.absenceTwice': '{field} valt in een afwezigheid die al is vastgelegd.',

  'property.fileRefused':
    'Dit bestand is niet te lezen als lijst van werken. Gebruik het werkblad dat u hier kunt downloaden (xlsx of csv).',
  'property.cellsRefused': 'Het bestand heeft nog cellen die niet te begrijpen zijn. Er is niets ingelezen.',
  'property.condition': '{field} ontbreekt bij een bouwdeel dat wel een meetdatum heeft.',
  'property.cycle': '{field} is een heel aantal jaren van 1 tot en met 60, of leeg als het werk eenmalig is.',
  'property.index': '{field} ligt tussen −20 en 30 procent per jaar.',
  'property.meansUnknown':
    '{field}: van deze jaren is niet bekend hoeveel er is: {years}. Vul ze in, of neem een andere periode.',
  'property.measuredOn': '{field} ontbreekt: een conditie zonder datum zegt niets.',
  'property.negative': '{field} is niet negatief.',
  'property.notAuthor': 'Dit is van een andere organisatie; alleen zij kan het wijzigen.',
  'property.otherPlan': '{field}: dit werk hoort niet (meer) bij het gekozen plan.',
  'property.outsideWindow': '{field}: buiten de technische termijn van {earliest} tot en met {latest}.',
  'property.partTwice': '{field} komt twee keer voor.',
  'property.planOfOther': '{field} is van een andere organisatie: leg werken vast in een eigen plan.',
  'property.rangeOrder': '{field}: de ondergrens ligt boven de bovengrens.',
  'property.replacementOnly': '{field} hoort alleen bij verduurzaming.',
  'property.standPerTooEarly': '{field} ligt voor de vorige stand.',
  'property.tooMuch': '{field} is hoogstens 10 miljard euro.',
  'property.windowOrder': '{field} ligt voor het vroegste jaar van de termijn.',
  'property.workTwice': '{field}: dit werk staat er twee keer in.',
  'property.year': '{field} is een jaar van 2015 tot en met 2100.',
  'property.yearTwice': '{field} komt twee keer voor.',
  'property.years': '{field}: kies 10 tot en met 60 jaar.',

  'judgements.unitStays': '{field} blijft zoals zij was: anderen gaven hun cijfer in deze eenheid.',
  'judgements.standPerTooEarly': '{field} ligt voor de vorige stand van deze aanname.',
  'judgements.notAuthor':
    'Deze aanname is van een andere organisatie; alleen zij kan haar wijzigen. Uw eigen oordeel kunt u ernaast zetten.',
  'judgements.ownAssumption':
    'Deze aanname is van uw eigen organisatie. Wijzig de aanname zelf in plaats van er een oordeel naast te zetten.',
  'judgements.withdrawn': 'Deze aanname is ingetrokken: er is niets meer te beoordelen.',
  'judgements.unknownTrede': '{field} komt op deze ladder niet voor.',

  'deliveries.actionMissing': '{field} ontbreekt: deze prognose is slechter dan de vorige. Wat doet u eraan?',
  'deliveries.causeMissing': '{field} ontbreekt: deze prognose is slechter dan de vorige. Waardoor komt dat?',
  'deliveries.fourEyes':
    'U hebt deze prognose zelf voorgelegd; iemand anders van uw organisatie ondertekent haar.',
  'deliveries.gapsUnnamed':
    '{field} ontbreekt: op {count} punten is iets onbekend. Zeg waarom u toch levert.',
  'deliveries.handedBack': 'Deze prognose is al teruggegeven.',
  'deliveries.kringTooWide':
    '{field}: deze prognose bevat gegevens van anderen die niet iedereen in deze kring mag lezen. Kies een kleinere kring.',
  'deliveries.noPlan': 'Leg eerst de uitgangspunten van uw prognose vast; daarna kunt u haar leveren.',
  'deliveries.nobodySigns':
    '{field}: deze prognose is slechter dan de vorige, en niemand anders van uw organisatie mag ondertekenen. Vraag uw beheerder om een tweede persoon.',
  'deliveries.notSimulated': '{field}: hiermee is geen bandbreedte te berekenen.',
  'deliveries.otherSigner': 'Deze prognose is aan een collega voorgelegd.',
  'deliveries.signerMissing':
    '{field} ontbreekt: deze prognose is slechter dan de vorige. Wie ondertekent mee?',
  'deliveries.sourceMissing': '{field} ontbreekt: waar komt deze prognose vandaan, en van welke dag is zij?',
  'deliveries.waiting':
    'Er wacht al een prognose op ondertekening. Laat die eerst ondertekenen of geef haar terug.',
  'liquidity.amountTooLarge': '{field} is groter dan {mostCents}: dat kan niet kloppen.',
  'liquidity.assumptionUnknown': '{field}: deze aanname staat niet in dit dossier, of is niet met u gedeeld.',
  'liquidity.bankOn': '{field}: neem het banksaldo van de avond voor de eerste maand, dus van {day}.',
  'liquidity.coveredAlready': '{field}: voor dit risico staat al “{title}” in de plaats.',
  'liquidity.day': '{field} is een dag van de maand (1 tot en met 31), of gespreid over de maand.',
  'liquidity.delay': '{field}: betaling valt hoogstens 3 maanden vooraf en {longest} maanden achteraf.',
  'liquidity.driverLine': '{field}: de regel “{key}” staat niet in deze uitgangspunten.',
  'liquidity.driverNature': '{field}: “{title}” beweegt niet mee met deze factor.',
  'liquidity.figure': '{field} ligt niet tussen {least} en {most}.',
  'liquidity.flowDiffers': '{field}: onder “{key}” staat al iets anders.',
  'liquidity.growth': '{field} is hoogstens {most} % per jaar, omhoog of omlaag.',
  'liquidity.keyForm': '{field} bestaat uit kleine letters, cijfers en streepjes.',
  'liquidity.keyTwice': '{field}: “{key}” komt meer dan eens voor.',
  'liquidity.likelihoodOrder': '{field} ligt boven de grens van een reële mogelijkheid.',
  'liquidity.likelyBetween': '{field} ligt tussen het laagste en het hoogste bedrag; vul die dan ook in.',
  'liquidity.lineUnknown': '{field}: “{title}” staat in geen enkele exploitatie van dezelfde opsteller.',
  'liquidity.monthAhead': '{field} was op {day} nog niet begonnen.',
  'liquidity.months': '{field}: een prognose beslaat {fewest} tot {most} maanden, geen {found}.',
  'liquidity.natureDiffers': '{field}: “{title}” heeft in de exploitatie een andere aard.',
  'liquidity.negative': '{field} kan niet negatief zijn.',
  'liquidity.workbookRefused':
    'Dit bestand is niet te lezen als werkblad van een prognose. Gebruik het bestand (.xlsx) dat hier is uitgevoerd, zonder macro’s of wachtwoord en kleiner dan 2 MB.',
  'liquidity.workbookCells': 'Het bestand heeft nog cellen die niet kloppen. Er is niets ingelezen.',
  'liquidity.workbookOutdated':
    'Het bestand of de vastgelegde cijfers zijn anders dan in de voorvertoning. Bekijk de voorvertoning opnieuw.',
  'workbook.amount':
    '“{text}” is geen bedrag. Vul een getal in, of laat de cel leeg als het bedrag onbekend is.',
  'workbook.number': '“{text}” is geen geldig getal.',
  'workbook.required': 'Deze cel is leeg, maar verplicht.',
  'workbook.month': '“{text}” is geen maand. Schrijf een maand als 2025-01.',
  'workbook.date': '“{text}” is geen datum. Schrijf een datum als 2024-12-31.',
  'workbook.day': '“{text}” is geen dag van de maand (1 tot en met 31) en niet “gespreid”.',
  'workbook.choice': '“{text}” is geen keuze. Mogelijk zijn: {choices}.',
  'workbook.header': 'De kop is veranderd in “{text}”; hier hoort {expected}.',
  'workbook.sheetMissing': 'Het blad “{sheet}” ontbreekt.',
  'workbook.lineUnknown':
    '“{title}” is geen regel die al bekend is. Voeg een nieuwe regel eerst in Regietafel toe.',
  'workbook.switch': '“{text}” is geen 1 (aan) of 0 (uit).',
  'workbook.twice': '“{text}” staat er meer dan eens in.',
  'workbook.eventUnknown':
    'Deze gebeurtenis is hier niet (meer) bekend. Voeg haar eerst in Regietafel toe, of haal de rij uit het werkblad.',
  'workbook.formula': 'Deze cel bevat een formule; overgenomen is de uitkomst {text}.',
  'workbook.formulaEmpty':
    'Deze cel bevat een formule zonder uitkomst. Open het bestand in een spreadsheetprogramma en sla het op.',
  'liquidity.noPlan': 'Er is nog geen prognose die u kunt uitvoeren.',
  'liquidity.noSheets':
    'Leg eerst een exploitatie vast: zonder begroting of realisatie valt er niets te voorspellen.',
  'liquidity.openingNotBank':
    'De beginstand van {openingCents} is niet het banksaldo van {bankCents}: het verschil is {differenceCents}.',
  'liquidity.outsideHorizon': '{field} ligt niet tussen {first} en {last}, de maanden van deze prognose.',
  'liquidity.outstandingWithoutCash': '{field}: een regel zonder geldstroom heeft niets openstaan.',
  'liquidity.partsNoWhole': '{field} tellen op tot {percent} %, niet tot 100 %.',
  'liquidity.receiptAtMost':
    '{field}: “ten hoogste” zegt van een opbrengst te weinig, want het kan ook niets zijn. Noem een bedrag, een bandbreedte of PM.',
  'liquidity.receiptCovers': '{field}: geld dat binnenkomt, kan niet in de plaats van een risico staan.',
  'liquidity.share': '{field} is een percentage van 0 tot en met 100.',
  'liquidity.standPerTooEarly': '{field} ligt voor de vorige stand die u vastlegde.',
  'liquidity.stepOrder': '{field}: zet de stappen op volgorde van maand, elke maand eenmaal.',
  'liquidity.twelveMonths': '{field}: een jaar heeft twaalf maanden, geen {found}.',
  'liquidity.windowTooLong': '{field} ligt hoogstens {most} maanden na de eerste maand.',
  'liquidity.year': '{field} ligt niet tussen {first} en {last}.',

  'sharing.accounthoudendStays':
    'Een accounthoudende regio vertrekt niet op eigen houtje: draag het account over, of beëindig de deelname met instemming van de ander.',
  'sharing.actDecided': 'Hierover is al besloten, of de termijn is voorbij.',
  'sharing.actOpen': '{field}: hierover loopt al een voorstel.',
  'sharing.answeredAlready': 'Uw organisatie heeft dit antwoord al gegeven.',
  'sharing.becomesByInvitation':
    '{field}: accounthoudend wordt een organisatie alleen door een uitnodiging aan te nemen. Nodig haar uit.',
  'sharing.capacityNotForKind': '{field} past niet bij dit soort organisatie.',
  'sharing.capacityOfProvider': '{field}: alleen de aanbieder van dit dossier zelf neemt als aanbieder deel.',
  'sharing.changePlanned': '{field}: er staat al een wijziging klaar voor een latere dag.',
  'sharing.closesAlready': 'Er is al besloten dat dit dossier sluit.',
  'sharing.fromPast': '{field} ligt in het verleden; kies vandaag of later.',
  'sharing.handOverCircular':
    '{field} draagt zelf over aan uw organisatie: dan zou niemand het account houden.',
  'sharing.handOverOpen': '{field}: uw organisatie draagt al over aan een ander. Trek dat voorstel eerst in.',
  'sharing.handOverSelf': '{field}: aan uzelf overdragen kan niet.',
  'sharing.historyForward':
    '{field} ligt niet voor de dag vanaf welke deze organisatie nu al leest. Terugdraaien kan niet.',
  'sharing.invitationOver': 'Deze uitnodiging is verlopen, ingetrokken of al beantwoord.',
  'sharing.inviteSelf': '{field}: uw eigen organisatie uitnodigen kan niet.',
  'sharing.invitedTwice': '{field} heeft al een uitnodiging die loopt.',
  'sharing.lapsesTooLate': '{field} ligt meer dan een jaar vooruit.',
  'sharing.lapsesTooSoon': '{field} moet na vandaag liggen.',
  'sharing.lastAccounthoudend': '{field} is de laatste accounthoudende regio. Draag het account eerst over.',
  'sharing.mayNotBind': 'Alleen een regievoerder of bestuurder kan uw organisatie binden.',
  'sharing.nothingToHandOver': '{field}: uw organisatie is op die dag niet accounthoudend.',
  'sharing.providerFollowed': 'Deze aanbieder heeft al een accounthoudende regio.',
  'sharing.sameRole': '{field} is al zo.',
  'sharing.seesAllAlready': '{field} leest al alles.',
  'sharing.seesFromByDay': '{field} hoort bij de keuze voor een dag, en alleen daarbij.',
  'sharing.seesFromTooLate': '{field} ligt na de eerste dag van deelname.',
  'sharing.startsTwice':
    '{field}: op die dag begint al een deelname van deze organisatie; kies een andere dag.',
  'sharing.takesNoPart': '{field} neemt op die dag niet deel.',
  'sharing.takesPartAlready': '{field} neemt al deel.',

  'field.invalid': '{field} ontbreekt of heeft niet de juiste vorm.',
  'field.required': '{field} is niet ingevuld.',
  'field.unknown': '{field} hoort hier niet.',
  'field.choice': '{field} is geen van de mogelijke keuzen.',
  'field.id': '{field} is geen geldig kenmerk.',
  'field.date': '{field} is geen dag tussen 1 januari 2015 en 31 december 2060.',
  'field.month': '{field} is geen maand tussen januari 2015 en december 2060.',
  'field.instant': '{field} is geen tijdstip tussen 2015 en 2060.',
  'field.cents': '{field} is geen bedrag in hele centen, of is te groot.',
  'field.range': '{field} ligt onder de ondergrens.',
  'field.email': '{field} is geen e-mailadres.',
  'field.control': '{field} bevat onzichtbare tekens.',
  'field.newReaders': '{field}: bevestig dat zij dit mogen lezen.',
  'field.tooLong': {
    one: '{field} is langer dan {count} teken.',
    other: '{field} is langer dan {count} tekens.',
  },
  'field.tooShort': {
    one: '{field} is korter dan {count} teken.',
    other: '{field} is korter dan {count} tekens.',
  },
  'field.tooMany': '{field} telt er meer dan {count}.',
  'field.tooFew': '{field} telt er minder dan {count}.',
  'field.tooHigh': '{field} is meer dan {count}.',
  'field.tooLow': '{field} is minder dan {count}.',
  'field.future': '{field} ligt in de toekomst.',
  'field.twice': '{field} komt meer dan eens voor.',
  'field.order': '{field} ligt voor het begin.',
  'field.statusDate': '{field} hoort alleen bij een opgelost risico.',
  'field.window': '{field} hoort alleen bij een risico dat onderhanden is.',
  'field.fileTooLarge': '{field} is groter dan 20 MB.',
  ...acrossRegions,
} as const satisfies Readonly<Record<string, Sentence>>;

/** Key of a sentence in the catalogue. */
export type MessageKey = keyof typeof nl;
