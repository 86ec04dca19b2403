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
      webFolder: null,
      trustProxy: false,
      metricsToken: null,
      logLevel: 'info',
    });
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
