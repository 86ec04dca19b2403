import { describe, expect, it } from 'vitest';
import { translator } from '../i18n/message.ts';
import { messages } from '../i18n/nl/audit.ts';
import { actOf } from './act-words.ts';

const t = translator(messages, 'nl');

describe('an entry of the log in words', () => {
  it.each([
    [{ kind: 'change', action: 'risk_revision.insert', objectKind: 'risk_revision' }, 'Risico', 'vastgelegd'],
    [{ kind: 'change', action: 'kring.update', objectKind: 'kring' }, 'Kring', 'gewijzigd'],
    [{ kind: 'look', action: 'risks.register', objectKind: 'risk' }, 'Risico’s', 'bekeken'],
    [
      { kind: 'look', action: 'risks.exportRegister', objectKind: 'risk' },
      'Risico’s',
      'als bestand opgehaald',
    ],
    [
      { kind: 'look', action: 'risks.importPreview', objectKind: 'risk' },
      'Risico’s',
      'vergeleken met een bestand',
    ],
    [
      { kind: 'look', action: 'comparison.groups', objectKind: 'comparison' },
      'Vergelijking van aanbieders',
      'gevraagd',
    ],
    [{ kind: 'look', action: 'portfolio.list', objectKind: null }, 'Gegevens', 'bekeken'],
    [{ kind: 'access', action: 'session.insert', objectKind: 'account' }, 'Aan het werk gegaan', ''],
    [
      { kind: 'access', action: 'support_access.update', objectKind: 'support_access' },
      'Meekijken',
      'beëindigd',
    ],
    [{ kind: 'access', action: 'membership.insert', objectKind: 'membership' }, 'Rol', 'vastgelegd'],
    [
      { kind: 'access', action: 'system_use.give_support', objectKind: 'tenant' },
      'Handeling van de beheerder van de installatie',
      'ondersteuning',
    ],
    [{ kind: 'refusal', action: 'accounts.signIn', objectKind: 'account' }, 'Aanmelden mislukt', ''],
    [{ kind: 'refusal', action: 'risks.publish', objectKind: null }, 'Handeling geweigerd', 'Risico’s'],
    [{ kind: 'refusal', action: 'ding.doe', objectKind: null }, 'Handeling geweigerd', 'ding.doe'],
    [{ kind: 'change', action: 'nieuw_ding.insert', objectKind: 'nieuw_ding' }, 'nieuw_ding', 'vastgelegd'],
  ] as const)('%j', (entry, what, done) => {
    expect(actOf(entry, t)).toEqual({ what, done });
  });
});
