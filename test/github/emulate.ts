import { createEmulator } from 'emulate';
import type { actionsAppOf, ownAppOf } from './apps.ts';
import type { AccountFixture, RepositoryFixture } from './fixtures.ts';
import { parsed } from './state.ts';
import type { Emulate } from './world.ts';

export interface Fixtures {
  readonly accounts?: readonly AccountFixture[];
  readonly repositories?: readonly RepositoryFixture[];
}

/** What somebody's token is called at emulate. */
export const emulatedToken = (login: string): string => `token-of-${login}`;

/** Starts emulate with accounts, empty repositories and Apps in it. What it says of itself, it says by the address `url`. */
export async function startEmulate(given: {
  readonly accounts: readonly AccountFixture[];
  readonly repositories: readonly RepositoryFixture[];
  readonly apps: readonly (ReturnType<typeof actionsAppOf> | ReturnType<typeof ownAppOf>)[];
  readonly url: string;
}): Promise<{ readonly emulate: Emulate; readonly close: () => Promise<void> }> {
  const { accounts, repositories, apps, url } = given;
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries(accounts.map(({ login }) => [emulatedToken(login), { login }])),
      github: {
        users: accounts
          .filter(({ kind }) => kind === 'user')
          .map(({ login, name }) => ({ login, ...(name && { name }) })),
        orgs: accounts
          .filter(({ kind }) => kind === 'organization')
          .map(({ login, members }) => ({
            login,
            members: [{ login: 'admin', role: 'admin' }, ...(members ?? []).map((each) => ({ login: each }))],
          })),
        repos: repositories.map((each) => ({
          owner: each.owner,
          name: each.name,
          private: each.private ?? false,
          auto_init: true,
        })),
        apps: [...apps],
      },
    },
  });
  const inside = `http://127.0.0.1:${new URL(emulator.url).port}`;
  const emulate: Emulate = async (method, path, { token, body, headers } = {}) => {
    const send = (): Promise<Response> =>
      fetch(`${inside}${path}`, {
        method,
        headers: {
          ...headers,
          ...(token && { authorization: `token ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
      });
    // A connection that was kept may be closed while git kept this process busy.
    const answer = await send().catch(send);
    const text = (await answer.text()).replaceAll(emulator.url, url).replaceAll(inside, url);
    return { status: answer.status, body: parsed(text), headers: answer.headers };
  };
  return { emulate, close: () => emulator.close() };
}

/** All accounts that the fixtures name, by their login in lower case. */
export function accountsOf(options: Fixtures): Map<string, AccountFixture> {
  const accounts = new Map<string, AccountFixture>();
  const add = (account: AccountFixture): void => {
    const key = account.login.toLowerCase();
    if (!accounts.has(key)) accounts.set(key, account);
  };
  for (const account of options.accounts ?? []) add(account);
  const people = [
    'admin',
    'reader',
    ...(options.accounts ?? []).flatMap(({ members }) => members ?? []),
    ...(options.repositories ?? []).flatMap((each) => [
      each.owner,
      ...Object.keys(each.permissions ?? {}),
      ...authorsIn(each),
    ]),
  ];
  for (const login of people) add({ login, kind: 'user' });
  return accounts;
}

function authorsIn({ issues = [], pullRequests = [] }: RepositoryFixture): readonly string[] {
  const names = [...issues, ...pullRequests].flatMap(({ author }) => author ?? []);
  return [...new Set(names)].filter((name) => name !== 'ghost' && !name.endsWith('[bot]'));
}
