import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';

const URLS = {
  DATABASE_URL: 'postgresql://regietafel_app:geheim@db/regietafel',
  DATABASE_SYSTEM_URL: 'postgresql://regietafel_system:geheim@db/regietafel',
};

describe('readEnvironment', () => {
  it('needs nothing for the demo', () => {
    expect(readEnvironment({})).toEqual({
      host: '127.0.0.1',
      port: 4300,
      database: null,
      databaseOwnerUrl: null,
      scenario: 'demo',
      webFolder: null,
      trustProxy: false,
      metricsToken: null,
      logLevel: 'info',
      mail: null,
      isWorker: true,
    });
  });

  it('reads a mail server, with who sends and where people sign in', () => {
    const mail = {
      SMTP_URL: 'smtps://post:geheim@mail.example:465',
      MAIL_FROM: 'Regietafel <post@regio.example>',
      PUBLIC_URL: 'https://tafel.regio.example',
    };
    expect(readEnvironment({ ...mail, WORKER: 'off' })).toMatchObject({
      mail: { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM, publicUrl: mail.PUBLIC_URL },
      isWorker: false,
    });
    const { PUBLIC_URL: _url, ...without } = mail;
    expect(() => readEnvironment(without)).toThrow('PUBLIC_URL is missing while SMTP_URL is given');
    expect(() => readEnvironment({ SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM is missing');
  });

  it('reads what is given, and takes an empty variable for none', () => {
    const read = readEnvironment({
      ...URLS,
      PORT: '8080',
      TRUST_PROXY: '1',
      METRICS_TOKEN: '',
      LOG_LEVEL: 'warn',
    });
    expect(read).toMatchObject({
      port: 8080,
      database: { appUrl: URLS.DATABASE_URL, systemUrl: URLS.DATABASE_SYSTEM_URL },
      trustProxy: 1,
      metricsToken: null,
      logLevel: 'warn',
    });
  });

  it.each([
    ['0', false],
    ['2', 2],
    ['10.0.0.0/8, ::1', '10.0.0.0/8, ::1'],
  ])('reads TRUST_PROXY %j', (value, trusted) => {
    expect(readEnvironment({ TRUST_PROXY: value }).trustProxy).toBe(trusted);
  });

  it.each([
    ['PORT', 'tachtig'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'mysql://geheim@db'],
    ['METRICS_TOKEN', 'kort-geheim'],
    ['LOG_LEVEL', 'alles-geheim'],
    ['TRUST_PROXY', 'mijn-geheim'],
    ['SMTP_URL', 'geheim@mail.example'],
    ['MAIL_FROM', 'geheim'],
    ['MAIL_FROM', 'geheim\nBcc: a@b'],
    ['PUBLIC_URL', 'ftp://geheim'],
    ['WORKER', 'geheim'],
    ['SCENARIO', 'geheim'],
  ])('refuses %s=%s by its name, without repeating the value', (name, value) => {
    const read = () => readEnvironment({ ...URLS, [name]: value });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(new RegExp(`^${name} must`));
    expect(read).not.toThrow(/geheim|tachtig/);
  });

  it.each(['DATABASE_URL', 'DATABASE_SYSTEM_URL'])(
    'refuses one door without the other: %s missing',
    (name) => {
      expect(() => readEnvironment({ ...URLS, [name]: undefined })).toThrow(`${name} is missing`);
    },
  );

  it('names everything that is wrong at once', () => {
    expect(() => readEnvironment({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT must.*\nLOG_LEVEL must/s);
  });
});
