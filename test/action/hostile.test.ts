import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { en } from '../../src/wording/en.ts';
import { es } from '../../src/wording/es.ts';
import { type GitHub, startGitHub } from '../github/start.ts';
import { commit, git, repository, write } from '../sources/checkout/repositories.ts';
import { hostileText, pieces } from '../support/hostile-text.ts';
import { gitHubWouldLink, piecesOf } from '../support/rendered.ts';
import { filesWith, fromEach, proposedWith } from './hostile-project.ts';
import { commandsIn, type Ended, runAction } from './runner.ts';

// Each run of the property starts the Action twice.
jest.setTimeout(180_000);

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub({ accounts: [{ login: 'tierra-comun', kind: 'organization', members: ['ana'] }] });
});
afterAll(() => github.close());

const schema = JSON.parse(
  readFileSync(new URL('../report/fixtures/sarif-schema-2.1.0.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const { $schema: _, id: __, ...sarif } = schema;
const validSarif = ajv.compile(sarif);

let made = 0;
async function publishedOf(
  texts: readonly string[],
  language: string,
): Promise<{
  readonly ended: readonly Ended[];
  readonly bodies: readonly string[];
  readonly paths: readonly string[];
}> {
  const t = fromEach(texts);
  const top = repository({});
  write(top, filesWith(texts, language));
  commit(top, `Work ${t()}`, { name: `x ${t().replace(/[\0<>\n]/g, '')}`, email: 'x@a.example' });
  git(top, ['checkout', '--quiet', '-b', 'change']);
  write(top, proposedWith(texts));
  commit(top, t() || 'x');
  git(top, ['checkout', '--quiet', 'main']);
  made += 1;
  const name = `hostile-${made}`;
  const at = '2026-10-03T00:00:00Z';
  const one = (): { title: string; body: string; author: string; createdAt: string; labels: string[] } => ({
    title: `x ${t()}`,
    body: t(),
    author: 'vera',
    createdAt: at,
    labels: ['bug'],
  });
  await github.addRepository({
    owner: 'tierra-comun',
    name,
    git: top,
    description: t(),
    homepage: t(),
    topics: [t()],
    issues: [one()],
    pullRequests: [{ ...one(), head: 'change', fork: 'vera/semilla' }],
    releases: [{ tag: 'v1', name: t(), notes: t(), publishedAt: at }],
    milestones: [{ title: t() || 'x', description: t(), updatedAt: at }],
    discussions: { categories: [{ name: t() || 'x' }], discussions: [] },
  });
  const repositoryName = `tierra-comun/${name}`;
  const token = await github.workflowToken(repositoryName);
  const payload = { pull_request: await github.pullRequest(repositoryName, 2) };
  github.log.length = 0;
  const inputs = {
    check: 'true',
    'json-file': 'card.json',
    'sarif-file': 'card.sarif',
    'badge-file': 'card.svg',
    'html-file': 'card.html',
  };
  const asked = { repository: repositoryName, token, inputs };
  const ended = [
    await runAction(github, { ...asked, event: 'pull_request', payload }),
    await runAction(github, { ...asked, event: 'workflow_dispatch', payload: {} }),
  ];
  const bodies = github.log.flatMap(({ write, body }) => {
    const sent = body as { readonly body?: string; readonly output?: { readonly summary: string } };
    return write ? [sent.body ?? sent.output?.summary ?? ''] : [];
  });
  const paths = git(top, ['ls-tree', '-r', '-z', '--name-only', 'change']).split('\0');
  return { ended, bodies, paths };
}

const ours = {
  markdown: 'a,b,br,details,h2,h3,h4,hr,li,ol,p,strong,summary,table,tbody,td,th,thead,tr,ul,span',
  html: 'html,head,meta,title,style,body,a,header,main,section,footer,article,h1,h2,h3,h4,p,strong,br,ul,ol,li,div,table,thead,tbody,tr,th,td,span',
  svg: 'svg,title,desc,rect,path,g,text',
};
/** Pages of the repository, apart from those of one issue or pull request, and guides. */
const address =
  /^(?:#[\w-]*|(?:http:\/\/127\.0\.0\.1:\d+|https:\/\/github\.com)\/tierra-comun\/hostile-\d+\/(?:(?:blob|edit|new)\/.+|(?:issues|labels|milestones|releases|discussions|community)$|(?:issues|pull)\/\d+(?:#issuecomment-\d+)?$)|https:\/\/(?:docs\.github\.com|opensource\.guide|choosealicense\.com|www\.contributor-covenant\.org)\/)/;
/** What would be listed there as a mention. */
const backLink = /\/(?:issues|pull)\/\d/;

function elementsOf(markup: string): {
  readonly names: ReadonlySet<string>;
  readonly addresses: readonly string[];
  readonly others: readonly string[];
} {
  const names = new Set<string>();
  const addresses: string[] = [];
  const others: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      names.add(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (key === 'href') addresses.push(value);
        else if (/^(?:on|src|data|action|style|xlink)/.test(key)) others.push(key);
      }
    },
    oncomment: (text) => {
      if (!/^ coop-scorecard:/.test(text)) others.push(text);
    },
  });
  parser.end(markup);
  return { names, addresses, others };
}

function expectOnlyOurs(markup: string, kind: keyof typeof ours): void {
  const { names, addresses, others } = elementsOf(markup);
  expect([...names].filter((name) => !ours[kind].split(',').includes(name))).toEqual([]);
  expect(addresses.filter((each) => !address.test(each))).toEqual([]);
  expect(others).toEqual([]);
}

const render = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
const ourSentences = new Set<unknown>([...Object.values(en), ...Object.values(es)]);
/** Headings that are not sentences of ours, apart from that of the card. */
const foreignHeadings = (html: string): readonly string[] =>
  piecesOf(html)
    .filter(({ text, inside }) => inside.some((name) => /^h\d$/.test(name)) && !ourSentences.has(text.trim()))
    .map(({ text }) => text)
    .filter((text) => !/^(?:Co-operative scorecard|Tarjeta cooperativa): tierra-comun\/hostile-\d+$/.test(text));

/** The same as `plain` takes away, put otherwise: what no screen shows as a sign of its own. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function expectHarmless({ ended, bodies, paths }: Awaited<ReturnType<typeof publishedOf>>): void {
  expect(bodies).toHaveLength(3);
  for (const body of bodies)
    expect(elementsOf(render(body)).addresses.filter((each) => backLink.test(each))).toEqual([]);
  const texts = [...bodies];
  for (const { status, out, variables, outputs, summary, workspace } of ended) {
    expect(status).toBe(0);
    expect(variables).toBe('');
    expect(Object.keys(outputs)).toHaveLength(9);
    for (const command of commandsIn(out)) {
      expect(command.name).toMatch(/^(?:notice|warning|add-mask)$/);
      if (command.name === 'add-mask') expect(command.data).toMatch(/^ghs_/);
      else expect(command.data).not.toMatch(unseen);
      if (command.properties.file !== undefined) expect(paths).toContain(command.properties.file);
      expect(Object.keys(command.properties).filter((key) => !/^(?:file|line|title)$/.test(key))).toEqual([]);
    }
    const others = out.split(/\r\n|\r|\n/).filter((line) => line !== '' && !line.startsWith('::'));
    for (const line of others) expect(line).not.toMatch(/^\s*::|##\[/);
    const read = (name: string): string => readFileSync(join(workspace, `card.${name}`), 'utf8');
    expect(validSarif(JSON.parse(read('sarif')))).toBe(true);
    expect(JSON.parse(read('json')).schemaVersion).toBe(1);
    expectOnlyOurs(read('svg'), 'svg');
    expectOnlyOurs(read('html'), 'html');
    for (const name of ['sarif', 'svg', 'html']) expect(read(name).replaceAll('\n', '')).not.toMatch(unseen);
    texts.push(summary);
  }
  for (const body of texts) {
    const html = render(body);
    expectOnlyOurs(html, 'markdown');
    expect(gitHubWouldLink(html)).toEqual([]);
    expect(foreignHeadings(html)).toEqual([]);
    expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(body.length).toBeLessThan(65_536);
  }
}

test('what a repository holds changes nothing but its own words, wherever the Action writes', async () => {
  const traps = pieces.map((piece) => `a ${piece}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostileText, { minLength: 5, maxLength: 30 }),
      fc.constantFrom('en', 'es'),
      async (texts, language) => expectHarmless(await publishedOf(texts, language)),
    ),
    {
      numRuns: 5,
      examples: [
        [traps, 'es'],
        [[...pieces, 'long '.repeat(900)], 'en'],
        [pieces.map((piece) => `\n${piece}${piece}\n`), 'en'],
      ],
      endOnFailure: true,
    },
  );
});
