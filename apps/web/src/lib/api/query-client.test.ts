import type { TenantId } from '@regietafel/domain/core/ids';
import { newId } from '@regietafel/domain/core/ids';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetEverything, onForget, onSessionLost, queryClient, SESSION_KEY } from './query-client.ts';
import { isOfArea, tenantQuery } from './tenant-query.ts';

afterEach(() => queryClient.clear());

function clientError(code: string): Error {
  return Object.assign(new Error(code), { data: { code, message: code, fields: [] } });
}

describe('forgetEverything', () => {
  it('empties the cache and whoever registered', async () => {
    const tenant = newId<TenantId>();
    const drafts = vi.fn();
    const stop = onForget(drafts);
    const query = tenantQuery(tenant, 'risks.list', {}, () => Promise.resolve(['secret']));
    await queryClient.fetchQuery(query);
    expect(queryClient.getQueryData(query.queryKey)).toEqual(['secret']);
    await forgetEverything();
    stop();
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect(drafts).toHaveBeenCalledOnce();
  });

  it('does not let an answer that is still under way come in afterwards', async () => {
    let answer: (rows: string[]) => void = () => undefined;
    const query = tenantQuery(newId<TenantId>(), 'risks.list', {}, () => {
      return new Promise<string[]>((resolve) => {
        answer = resolve;
      });
    });
    const fetching = queryClient.fetchQuery(query).catch(() => 'cancelled');
    await forgetEverything();
    answer(['secret']);
    await fetching;
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

describe('forgetEverything while a page shows who asks', () => {
  it('shows nothing of the former until the answer about the next is there', async () => {
    let name = 'the former';
    const observer = new QueryObserver(queryClient, {
      queryKey: [SESSION_KEY],
      queryFn: () => Promise.resolve(name),
    });
    const shown: (string | undefined)[] = [];
    const stop = observer.subscribe(({ data }) => shown.push(data));
    await vi.waitFor(() => expect(shown.at(-1)).toBe('the former'));
    shown.length = 0;
    name = 'the next';
    await forgetEverything();
    stop();
    expect(shown.at(-1)).toBe('the next');
    expect(shown).not.toContain('the former');
  });
});

describe('tenantQuery', () => {
  it('keeps the same question of two tenants apart', async () => {
    const ask = (rows: string[]) =>
      tenantQuery(newId<TenantId>(), 'risks.list', { dossier: 1 }, () => Promise.resolve(rows));
    const first = ask(['ours']);
    const second = ask(['theirs']);
    await queryClient.fetchQuery(first);
    expect(queryClient.getQueryData(second.queryKey)).toBeUndefined();
  });

  it('knows the area of a question', () => {
    const { queryKey } = tenantQuery(newId<TenantId>(), 'risks.list', {}, () => Promise.resolve(1));
    expect(isOfArea(queryKey, 'risks')).toBe(true);
    expect(isOfArea(queryKey, 'risk')).toBe(false);
    expect(isOfArea(['session'], 'risks')).toBe(false);
  });
});

describe('an answer that was there', () => {
  const afterRefusal = async (code: string) => {
    let refused = false;
    const query = tenantQuery(newId<TenantId>(), 'sharing.dossier', code, () =>
      refused ? Promise.reject(clientError(code)) : Promise.resolve('secret'),
    );
    const observer = new QueryObserver(queryClient, { ...query, retry: false });
    const stop = observer.subscribe(() => undefined);
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('secret'));
    refused = true;
    await queryClient.invalidateQueries({ queryKey: query.queryKey });
    const { data, isError } = observer.getCurrentResult();
    stop();
    return { data, isError };
  };

  it('is gone from the page once it is not shared any more (P22)', async () => {
    expect(await afterRefusal('NOT_FOUND')).toEqual({ data: undefined, isError: true });
  });

  it('stays when only reading it again did not succeed', async () => {
    expect(await afterRefusal('UNAVAILABLE')).toEqual({ data: 'secret', isError: true });
  });
});

describe('onSessionLost', () => {
  it('hears of a read that was refused because nobody is signed in, and of no other refusal', async () => {
    const lost = vi.fn();
    const stop = onSessionLost(lost);
    const refusedWith = (code: string) =>
      queryClient
        .fetchQuery(tenantQuery(newId<TenantId>(), 'x.y', code, () => Promise.reject(clientError(code))))
        .catch(() => undefined);
    await refusedWith('NOT_FOUND');
    expect(lost).not.toHaveBeenCalled();
    await refusedWith('NOT_SIGNED_IN');
    stop();
    expect(lost).toHaveBeenCalledOnce();
  });
});
