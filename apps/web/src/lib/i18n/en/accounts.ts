import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/accounts.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Sign in',
  lead: 'The table at which youth-care regions follow a care provider in trouble together.',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  failed: 'Signing in did not work',
  'demo.title': 'Look around as one of these people',
  'demo.lead': 'All demonstration accounts have the password {password}.',
  'choose.title': 'On whose behalf do you work?',
  'choose.lead': 'You work for more than one organisation. You only ever see what the chosen one reads.',
  'choose.none':
    'Your account belongs to no organisation at the moment. Ask the administrator of your organisation for access.',
  'choose.noneTitle': 'No organisation yet',
  'password.title': 'Change the password',
  'password.first': 'Choose your own password',
  'password.firstLead':
    'Your password was made and seen by somebody else. Choose one that only you know; then you can start working.',
  'password.lead': 'You will be signed out on other devices.',
  'password.current': 'Present password',
  'password.new': 'New password',
  'password.newHint': 'At least 12 characters. A sentence of a few words is easy to remember.',
  'password.save': 'Change the password',
  'password.failed': 'Changing did not work',
  signOut: 'Sign out',
};
