import { createSign } from 'node:crypto';
import type { AccountFixture } from './fixtures.ts';

export interface AppFixture {
  readonly slug?: string;
  readonly name?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  /** Accounts that installed it, by login, with the permissions they granted. */
  readonly installations: readonly {
    readonly account: string;
    readonly permissions?: Readonly<Record<string, string>>;
  }[];
}

const everyPermission = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
  discussions: 'write',
};
export const actionsAppId = 15368;
export const ownAppId = 4242;
export const secret = 'a secret of the local GitHub';

/** The App of a test, as emulate is given it. */
export function ownAppOf(app: AppFixture, privateKey: string, url: string) {
  return {
    app_id: ownAppId,
    slug: app.slug ?? 'coop-scorecard',
    name: app.name ?? 'coop-scorecard',
    private_key: privateKey,
    permissions: app.permissions ?? everyPermission,
    events: ['*'],
    webhook_url: `${url}/_hooks`,
    webhook_secret: secret,
    installations: app.installations.map(({ account, permissions }, index) => ({
      installation_id: 100 + index,
      account,
      repository_selection: 'all',
      ...(permissions && { permissions }),
    })),
  };
}

/** GitHub Actions, which is an App that everybody has installed. */
export function actionsAppOf(accounts: Iterable<AccountFixture>, privateKey: string) {
  return {
    app_id: actionsAppId,
    slug: 'github-actions',
    name: 'GitHub Actions',
    private_key: privateKey,
    permissions: everyPermission,
    events: [],
    installations: [...accounts].map(({ login }, index) => ({
      installation_id: 5000 + index,
      account: login,
      repository_selection: 'all',
    })),
  };
}

/** The JSON web token with which an App speaks for itself. */
export function jwt(appId: number, privateKey: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const head = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - 60, exp: now + 540, iss: String(appId) })}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`;
}
