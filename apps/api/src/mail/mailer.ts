import { createTransport } from 'nodemailer';

/** A mail as it goes out. */
export interface OutgoingMail {
  readonly to: string;
  /** Stays the same when the same mail is sent again, so that a mailbox can know it. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mailer {
  /** Where people sign in, to be named in mails. */
  readonly publicUrl: string;
  /** Resolves when the mail server has taken the mail; rejects when it has not. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

export interface MailSettings {
  /** Address of the mail server: `smtp://` or `smtps://`, with name and password when it asks for them. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly publicUrl: string;
}

const SECOND = 1000;

/** Sends over SMTP. No connection is made before the first mail. */
export function openMailer({ smtpUrl, from, publicUrl }: MailSettings): Mailer {
  const transport = createTransport({ ...GUARDED, url: smtpUrl }, { from });
  return {
    publicUrl,
    async send({ messageId, ...mail }) {
      await transport.sendMail({ ...mail, messageId, headers: HEADERS });
    },
    close: () => transport.close(),
  };
}

/** A transaction waits while a mail is sent, and a mail never takes anything from a file or an address. */
const GUARDED = {
  disableFileAccess: true,
  disableUrlAccess: true,
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  socketTimeout: 20 * SECOND,
};

/** Answering machines leave it alone, and no client shows it as a conversation with others. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
