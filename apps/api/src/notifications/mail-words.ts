import type { NotificationKind } from '@regietafel/domain/notifications/notification';
import type { Language } from '@regietafel/domain/notifications/setting';

interface MailWords {
  /** The subject of every mail: a preview on a locked screen tells nothing. */
  readonly subject: string;
  readonly greeting: string;
  readonly waiting: string;
  readonly signIn: string;
  /** Why the mail says so little, and how to have fewer. */
  readonly footer: string;
  readonly kinds: Readonly<Record<NotificationKind, readonly [one: string, other: string]>>;
}

/** Everything that a mail can say, apart from numbers and the address of the site. */
export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  nl: {
    subject: 'Regietafel: er is iets voor u',
    greeting: 'Goedendag,',
    waiting: 'In Regietafel wacht op u:',
    signIn: 'Log in om te zien waar het over gaat:',
    footer:
      'Om vertrouwelijk te blijven noemt deze mail geen namen en geen inhoud. Welke mail u krijgt, en wanneer, kiest u na het inloggen bij Meldingen.',
    kinds: {
      deadline: ['termijn', 'termijnen'],
      mention: ['vermelding', 'vermeldingen'],
      task: ['taak', 'taken'],
      signature: ['ondertekening', 'ondertekeningen'],
      consent: ['verzoek om instemming', 'verzoeken om instemming'],
      invitation: ['uitnodiging', 'uitnodigingen'],
      comment: ['reactie', 'reacties'],
      delivery: ['bericht over een prognose', 'berichten over een prognose'],
      release: ['bericht over een vrijgave', 'berichten over een vrijgave'],
      review: ['controle van rechten', 'controles van rechten'],
      support_access: [
        'melding over toegang voor ondersteuning',
        'meldingen over toegang voor ondersteuning',
      ],
    },
  },
  en: {
    subject: 'Regietafel: something is waiting for you',
    greeting: 'Hello,',
    waiting: 'Waiting for you in Regietafel:',
    signIn: 'Sign in to see what it is about:',
    footer:
      'To stay confidential this message names nobody and has no content. Which messages you get, and when, you choose under Notifications after signing in.',
    kinds: {
      deadline: ['deadline', 'deadlines'],
      mention: ['mention', 'mentions'],
      task: ['task', 'tasks'],
      signature: ['signature', 'signatures'],
      consent: ['request for consent', 'requests for consent'],
      invitation: ['invitation', 'invitations'],
      comment: ['comment', 'comments'],
      delivery: ['message about a forecast', 'messages about a forecast'],
      release: ['message about a release', 'messages about a release'],
      review: ['review of rights', 'reviews of rights'],
      support_access: ['notice of support access', 'notices of support access'],
    },
  },
};
