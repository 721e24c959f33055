import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerQuery, type GraphqlAnswer } from './graphql.ts';
import type { Route } from './openapi.ts';
import { type Answer, insteadOf, replace, reply } from './reply.ts';
import { answerRest, patched } from './rest.ts';
import { parsed, type State } from './state.ts';
import type { Bearer, Hosted } from './world.ts';

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
  readonly body: unknown;
  readonly authorization: string;
}

/** Answers one request. */
export async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked: Asked = await (async () => {
    const text = await readBody(request);
    return {
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', state.url),
      text,
      body: parsed(text),
      authorization: request.headers.authorization ?? '',
    };
  })();
  const { method, url } = asked;
  if (method === 'POST' && url.pathname === '/_hooks') {
    response.end();
    await forward(state, String(request.headers['x-github-event']), asked.body);
    return;
  }
  if (url.pathname === '/graphql' && method === 'POST') {
    await handleGraphql(state, asked, response);
    return;
  }
  await handleRest(state, asked, response);
}

/** Emulate's webhooks, with what is better known here, signed anew. */
async function forward(state: State, event: string, payload: unknown): Promise<void> {
  const row = payload as Readonly<Record<string, unknown>> | undefined;
  if (!row || state.filling > 0 || event === 'create') return;
  const fullName = String((row.repository as { readonly full_name?: string } | undefined)?.full_name ?? '');
  const [owner = '', name = ''] = fullName.split('/');
  const hosted = state.world.repository(owner, name);
  if (!hosted) return;
  const about = (row.issue ?? row.pull_request) as { readonly number?: number } | undefined;
  const written =
    row.comment === undefined &&
    about?.number !== undefined &&
    (hosted.issues.has(about.number) || hosted.pulls.has(about.number));
  if (written && row.action === 'opened') return;
  const text = JSON.stringify(patched(state.world, hosted, row, state.url));
  await state.hooks.send(event, JSON.parse(text));
}

function bearerOf(state: State, authorization: string): Bearer | null {
  return state.world.bearers.get(authorization.replace(/^(?:bearer|token)\s+/i, '').trim()) ?? null;
}

const isJwt = (authorization: string): boolean => /^bearer\s+eyJ/i.test(authorization);

function limitHeaders(state: State, bearer: Bearer | null, resource: string): Record<string, string> {
  const used = state.spent.get(`${resource} ${bearer?.emulated}`) ?? 0;
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(Math.max(0, state.limit - used)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(state.reset),
    'x-ratelimit-resource': resource,
  };
}

/** Takes points off; false when there are not enough. */
function spend(state: State, bearer: Bearer, resource: string, points: number): boolean {
  const key = `${resource} ${bearer.emulated}`;
  const used = (state.spent.get(key) ?? 0) + points;
  if (used > state.limit) return false;
  state.spent.set(key, used);
  return true;
}

async function handleGraphql(state: State, asked: Asked, response: ServerResponse): Promise<void> {
  const body = (asked.body ?? {}) as Readonly<Record<string, unknown>>;
  const variables = (body.variables ?? {}) as Readonly<Record<string, unknown>>;
  const operation = /\b(?:query|mutation)\s+(\w+)/.exec(String(body.query))?.[1] ?? null;
  const bearer = bearerOf(state, asked.authorization);
  const failures = state.faults.take(['graphql', 'POST /graphql', ...(operation ? [operation] : [])], variables);
  const log = (status: number, answer?: GraphqlAnswer): void => {
    state.log.push({
      method: 'POST',
      path: asked.url.pathname,
      route: 'POST /graphql',
      operation,
      variables,
      body: asked.body,
      points: answer?.cost?.points ?? 0,
      nodes: answer?.cost?.nodes ?? 0,
      write: false,
      status,
      login: bearer?.login ?? null,
    });
  };
  if (!bearer) {
    log(401);
    await reply(
      response,
      {
        status: 401,
        body: { message: asked.authorization ? 'Bad credentials' : 'This endpoint requires you to be authenticated.' },
      },
      [],
    );
    return;
  }
  const instead = insteadOf(failures);
  if (instead) {
    log(instead === 'silence' || instead === 'reset' ? 0 : instead.status);
    await replace(response, instead, failures);
    return;
  }
  let enough = true;
  const answer = await answerQuery(
    state.world,
    bearer,
    body,
    (points) => {
      enough = spend(state, bearer, 'graphql', points);
      const used = state.spent.get(`graphql ${bearer.emulated}`) ?? 0;
      return { limit: state.limit, remaining: state.limit - used, resetAt: new Date(state.reset * 1000).toISOString() };
    },
    failures.filter((each) => each.kind === 'refused-field'),
  );
  for (const message of answer.invalid) state.violations.push(`${operation ?? 'query'}: ${message}`);
  log(200, answer);
  const said = enough ? answer.body : { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
  await reply(response, { status: 200, body: said, headers: limitHeaders(state, bearer, 'graphql') }, failures);
}

async function handleRest(state: State, asked: Asked, response: ServerResponse): Promise<void> {
  const { method, url } = asked;
  const bearer = bearerOf(state, asked.authorization);
  const route = state.api.route(method, url.pathname);
  const failures = state.faults.take(route ? [`${method} ${route.path}`] : [], {
    ...route?.values,
    ...(asked.body as Readonly<Record<string, unknown>> | undefined),
  });
  const log = (status: number): void => {
    state.log.push({
      method,
      path: url.pathname + url.search,
      route: route && `${method} ${route.path}`,
      operation: null,
      variables: {},
      body: asked.body,
      points: 0,
      nodes: 0,
      write: !/^(?:GET|HEAD|OPTIONS)$/.test(method) && !url.pathname.endsWith('/access_tokens'),
      status,
      login: bearer?.login ?? null,
    });
  };
  if (!route) {
    const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(url.pathname);
    const hosted = byId ? state.world.byId(Number(byId[1])) : null;
    if (hosted && byId) {
      url.pathname = `/repos/${hosted.fixture.owner}/${hosted.fixture.name}${byId[2] ?? ''}`;
      await handleRest(state, asked, response);
      return;
    }
    state.violations.push(`GitHub describes no ${method} ${url.pathname}`);
  }
  const instead = insteadOf(failures);
  if (instead) {
    log(instead === 'silence' || instead === 'reset' ? 0 : instead.status);
    await replace(response, instead, failures);
    return;
  }
  if (!bearer && !isJwt(asked.authorization)) {
    log(401);
    const message = asked.authorization ? 'Bad credentials' : 'Requires authentication';
    await reply(
      response,
      { status: 401, body: { message, documentation_url: 'https://docs.github.com/rest' } },
      failures,
    );
    return;
  }
  if (route) state.violations.push(...state.api.faults(route, url.searchParams, asked.body));
  if (bearer && !spend(state, bearer, 'core', 1)) {
    log(403);
    await reply(
      response,
      {
        status: 403,
        body: { message: 'API rate limit exceeded for user.' },
        headers: limitHeaders(state, bearer, 'core'),
      },
      failures,
    );
    return;
  }
  const answer = await answerFor(state, asked, route, bearer);
  log(answer.status);
  await reply(
    response,
    { ...answer, headers: { ...answer.headers, ...limitHeaders(state, bearer, 'core') } },
    failures,
  );
}

async function answerFor(state: State, asked: Asked, route: Route | null, bearer: Bearer | null): Promise<Answer> {
  const { world } = state;
  const { method, url } = asked;
  const owner = route?.values.owner ?? '';
  const name = route?.values.repo ?? '';
  const hosted = world.repository(owner, name);
  if (url.pathname.startsWith('/app/hook/')) {
    const who = await world.emulate('GET', '/app', { headers: { authorization: asked.authorization } });
    if (who.status !== 200) return { status: 401, body: { message: 'A JSON web token could not be decoded' } };
    const answer = await state.hooks.answer(method, url.pathname, url.searchParams);
    if (answer) return answer;
  }
  if (bearer && route?.values.repo !== undefined) {
    if (!hosted) {
      const renamed = world.renamed(owner, name);
      if (!renamed)
        return { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } };
      const location = `${state.url}/repositories/${renamed.id}${url.pathname
        .split('/')
        .slice(4)
        .map((part) => `/${part}`)
        .join('')}${url.search}`;
      return {
        status: method === 'GET' ? 301 : 307,
        body: { message: 'Moved Permanently', url: location },
        headers: { location },
      };
    }
    if (!world.visible(hosted, bearer))
      return { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } };
    const refused = refusal(state, hosted, asked, route, bearer);
    if (refused) return refused;
  }
  if (bearer && route) {
    const own = await answerRest(world, route, hosted, bearer, url.searchParams, state.url);
    if (own?.status === 501) state.violations.push(String((own.body as { readonly message: string }).message));
    if (own) return own;
  }
  const answer = await world.emulate(method, url.pathname + url.search, {
    headers: { authorization: bearer ? `token ${bearer.emulated}` : asked.authorization },
    ...(asked.body !== undefined && { body: asked.body }),
  });
  remember(state, asked, bearer, answer.body);
  const made = answer.body as { readonly id?: number; readonly head_sha?: string } | undefined;
  if (method === 'POST' && route?.path.endsWith('/check-runs') && made?.id && made.head_sha)
    hosted?.checks.set(made.id, made.head_sha);
  if (method === 'POST' && route?.path.endsWith('/issues/{issue_number}/comments'))
    hosted?.commented.add(Number(route.values.issue_number));
  const link = answer.headers.get('link')?.replaceAll(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/g, state.url);
  const body = hosted
    ? withApps(state, patched(world, hosted, without(state, hosted, answer.body), state.url))
    : answer.body;
  return { status: answer.status, ...(body !== undefined && { body }), ...(link && { headers: { link } }) };
}

/** What GitHub refuses and emulate lets pass. */
function refusal(state: State, hosted: Hosted, { method }: Asked, route: Route, bearer: Bearer): Answer | null {
  const { fixture } = hosted;
  const writes = method !== 'GET';
  const part =
    /^\/repos\/\{owner\}\/\{repo\}\/(issues|pulls|check-runs|check-suites|private-vulnerability-reporting)/.exec(
      route.path,
    )?.[1];
  const number = Number(route.values.issue_number);
  // A comment says only by its thread whether it is on a pull request: either right lets one change it.
  const onPull = part === 'issues' && (hosted.pulls.has(number) || route.values.comment_id !== undefined);
  if (part === 'issues' && fixture.hasIssues === false && !onPull && route.values.comment_id === undefined) {
    return { status: 410, body: { message: 'Issues has been disabled in this repository.' } };
  }
  if (state.deleted.has(`${fixture.owner}/${fixture.name}#${number}`.toLowerCase())) {
    return { status: 410, body: { message: 'This issue was deleted' } };
  }
  if (writes && fixture.archivedAt !== undefined) {
    return { status: 403, body: { message: 'Repository was archived so is read-only.' } };
  }
  const permission = part === undefined ? null : ({ issues: 'issues', pulls: 'pull_requests' }[part] ?? 'checks');
  const granted = permission &&
    bearer.permissions && [bearer.permissions[permission], onPull ? bearer.permissions.pull_requests : undefined];
  if (granted && writes && !granted.includes('write')) {
    return { status: 403, body: { message: 'Resource not accessible by integration' } };
  }
  return null;
}

function without(state: State, { fixture }: Hosted, body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.filter((row) => !state.deleted.has(`${fixture.owner}/${fixture.name}#${row?.number}`.toLowerCase()));
}

/** Tokens that Apps were given, and what Apps wrote. */
function remember(state: State, { method, url }: Asked, bearer: Bearer | null, body: unknown): void {
  const row = (body ?? {}) as Readonly<Record<string, unknown>>;
  const installation = /^\/app\/installations\/(\d+)\/access_tokens$/.exec(url.pathname);
  if (installation && typeof row.token === 'string') {
    const id = Number(installation[1]);
    const [appId, app] =
      [...state.apps].find(([, each]) => each.installations.some((one) => one.installation_id === id)) ?? [];
    const account = app?.installations.find((each) => each.installation_id === id)?.account ?? '';
    const chosen = row.repositories as readonly { readonly full_name: string }[] | undefined;
    const names =
      chosen?.map((each) => each.full_name) ??
      state.world.all
        .filter(({ fixture }) => fixture.owner === account)
        .map(({ fixture }) => `${fixture.owner}/${fixture.name}`);
    state.world.bearers.set(row.token, {
      login: `${app?.slug}[bot]`,
      emulated: row.token,
      permissions: { metadata: 'read', ...(row.permissions as Record<string, string>) },
      repositories: new Set(names.map((each) => each.toLowerCase())),
      app: app && appId ? { id: appId, slug: app.slug, name: app.name } : null,
      installation: id,
    });
  }
  if (method === 'POST' && bearer?.app && typeof row.url === 'string') state.world.via.set(row.url, bearer.app);
}

/** GitHub says which App wrote something. */
function withApps(state: State, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withApps(state, each));
  if (typeof value !== 'object' || value === null) return value;
  const row = value as Record<string, unknown>;
  if (Array.isArray(row.check_runs)) return { ...row, check_runs: row.check_runs.map((each) => withApps(state, each)) };
  const app = typeof row.url === 'string' ? state.world.via.get(row.url) : undefined;
  if (!app) return value;
  return 'head_sha' in row ? { ...row, app } : { ...row, performed_via_github_app: app };
}
