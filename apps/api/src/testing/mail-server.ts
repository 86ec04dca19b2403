import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as a mailbox got it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Everything that came over the line, and everything that it says once decoded. */
  readonly raw: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A real mail server that keeps what it gets. */
export interface MailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** While true, every mail is refused for the moment, as by a server that is full. */
  isRefusing: boolean;
  /** How long it thinks before it takes a mail, in milliseconds, and how many it is thinking about. */
  delay: number;
  underWay: number;
  /** Stops listening; `reopen` listens on the same port again. */
  shut(): Promise<void>;
  reopen(): Promise<void>;
}

/** Starts a mail server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let listening = await listen(0);
  const { port } = listening.server.address() as AddressInfo;
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    isRefusing: false,
    delay: 0,
    underWay: 0,
    shut: () => new Promise((resolve) => listening.close(resolve)),
    async reopen() {
      listening = await listen(port);
    },
  };
  return server;

  async function take(to: readonly string[], source: Buffer): Promise<void> {
    await setTimeout(server.delay);
    received.push(await read(to, source));
    server.underWay -= 1;
  }

  function listen(on: number): Promise<SMTPServer> {
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (server.isRefusing) {
            done(Object.assign(new Error('try again later'), { responseCode: 451 }));
            return;
          }
          const to = session.envelope.rcptTo.map(({ address }) => address);
          server.underWay += 1;
          take(to, Buffer.concat(parts)).then(() => done(), done);
        });
      },
    });
    return new Promise((resolve, reject) => {
      smtp.once('error', reject);
      smtp.listen(on, '127.0.0.1', () => resolve(smtp));
    });
  }
}

async function read(to: readonly string[], source: Buffer): Promise<ReceivedMail> {
  const parsed = await PostalMime.parse(source);
  return {
    to,
    raw: source.toString('utf8'),
    messageId: parsed.messageId ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
  };
}
