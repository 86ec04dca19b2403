import { NOTIFICATION_KINDS, type NotificationKind } from '@regietafel/domain/notifications/notification';
import type { Language } from '@regietafel/domain/notifications/setting';
import { MAIL_WORDS } from './mail-words.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Counts = readonly { readonly kind: NotificationKind; readonly number: number }[];

/**
 * A mail that tells how many of which kind wait for a person, and where to sign in. It is made of our own words, numbers
 * and one address alone: there is no parameter by which a name or a text could come in.
 */
export function composeMail(language: Language, counts: Counts, publicUrl: string): MailText {
  const words = MAIL_WORDS[language];
  const lines = NOTIFICATION_KINDS.flatMap((kind) => {
    const number = counts.find((one) => one.kind === kind)?.number ?? 0;
    return number === 0 ? [] : [`${number} ${words.kinds[kind][number === 1 ? 0 : 1]}`];
  });
  const link = new URL('/meldingen', publicUrl).href;
  const list = lines.map((line) => `- ${line}`).join('\n');
  return {
    subject: words.subject,
    text: `${words.greeting}\n\n${words.waiting}\n${list}\n\n${words.signIn}\n${link}\n\n${words.footer}\n`,
    html: page(language, [
      `<p>${words.greeting}</p>`,
      `<p>${words.waiting}</p>`,
      `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`,
      `<p>${words.signIn}<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
      `<p style="color:#555">${words.footer}</p>`,
    ]),
  };
}

function page(language: Language, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Regietafel</title></head><body style="font-family:sans-serif;line-height:1.5">${parts.join('\n')}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
