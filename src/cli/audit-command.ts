import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readingPlan } from '../audit/reading-plan.ts';
import type { Scorecard } from '../audit/scorecard.ts';
import { loadIndex } from '../licence/licence.ts';
import { practices } from '../practices/list.ts';
import type { Request } from '../requests/request.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { PartialSettings, Problem } from '../settings/settings.ts';
import { parseTarget } from '../snapshot/remote.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { captureFolder } from '../sources/checkout/capture-folder.ts';
import { auditSnapshot } from '../use-cases/audit-snapshot.ts';
import type { Inherit } from '../use-cases/inheritance.ts';
import { type Language, languageFor } from '../wording/languages.ts';
import { type Message, say } from '../wording/message.ts';
import type { AuditArguments, Format } from './arguments.ts';
import { failureOf } from './failures.ts';
import type { ExitStatus, Io } from './io.ts';
import { loadReport } from './render.ts';
import { languageOf, spokenIn } from './spoken.ts';

/** Audits a folder, a repository on GitHub, or a clone of one, and prints the card. */
export async function runAudit(asked: AuditArguments, io: Io): Promise<ExitStatus> {
  const spoken = spokenIn(asked.language, io);
  if (!spoken) return 2;
  const tell = (message: Message): void => io.err(`${spoken.tell(message)}\n`);
  const remark = (message: Message): void => {
    if (!asked.quiet) tell(message);
  };
  const now = asked.now ?? io.now();
  const instead = readGivenSettings(asked, io, now);
  if (instead && 'wrong' in instead) {
    for (const message of instead.wrong) tell(message);
    return 2;
  }
  const overrides: PartialSettings = asked.failUnder === null ? {} : { failUnder: asked.failUnder };
  let scorecard: Scorecard;
  try {
    const taking = take(asked, io, instead?.said.dependents?.ecosystems ?? true, remark);
    // While git or the host answers, there is time for what is needed next.
    const [taken] = await Promise.all([taking, makeReady(formatOf(asked, io))]);
    scorecard = await auditSnapshot(taken.snapshot, {
      practices,
      now,
      overrides,
      inherit: taken.inherit,
      ...(instead && { instead }),
    });
  } catch (error) {
    const failure = failureOf(error, asked);
    if (failure === null) throw error;
    tell(failure);
    return 3;
  } finally {
    progressEnds(asked, io);
  }
  for (const fault of scorecard.faults) if (!asked.quiet) io.err(`${fault.practice}: ${fault.error}\n`);
  return deliver(scorecard, asked, io, inLanguageOf(scorecard, asked, spoken, io));
}

/** The card speaks as asked; else as its settings say; else as the person does. */
function inLanguageOf(scorecard: Scorecard, asked: AuditArguments, spoken: Language, io: Io): Language {
  const said = asked.language === null && scorecard.settings.language !== null ? scorecard.settings.language : null;
  return (said === null ? null : languageFor(said)) ?? (asked.language === null ? languageOf(io) : spoken);
}

async function makeReady(format: Format): Promise<void> {
  await loadReport(format);
  loadIndex();
}

const formatOf = (asked: AuditArguments, io: Io): Format =>
  asked.format ?? (io.terminal && asked.output === null ? 'terminal' : 'markdown');

async function deliver(scorecard: Scorecard, asked: AuditArguments, io: Io, language: Language): Promise<ExitStatus> {
  const colour = io.terminal && asked.output === null && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
  const report = await loadReport(formatOf(asked, io));
  const text = report(scorecard, language, { columns: io.columns, colour });
  if (asked.output === null) {
    io.out(text);
  } else {
    try {
      writeFileSync(resolve(io.cwd, asked.output), text);
    } catch {
      io.err(`${language.tell(say('cli.output-failed', { path: asked.output }))}\n`);
      return 3;
    }
    if (!asked.quiet) io.err(`${language.tell(say('cli.wrote', { path: asked.output }))}\n`);
  }
  const threshold = scorecard.settings.failUnder;
  if (asked.failUnder === null || threshold === null) return 0;
  const { score } = scorecard.summary;
  if (score === null) {
    io.err(`${language.sentence('cli.no-score')}\n`);
    return 0;
  }
  if (score >= threshold) return 0;
  io.err(`${language.tell(say('cli.below', { score, threshold }))}\n`);
  return 1;
}

interface Taken {
  readonly snapshot: Snapshot;
  readonly inherit: Inherit | null;
}

async function take(
  asked: AuditArguments,
  io: Io,
  askForDependents: boolean,
  remark: (message: Message) => void,
): Promise<Taken> {
  const plan = readingPlan(practices);
  const onProgress = (): void => showProgress(asked, io);
  const folder = resolve(io.cwd, asked.target);
  const server = io.env.GITHUB_SERVER_URL || 'https://github.com';
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  const remote = isFolder ? null : parseTarget(asked.target, server);
  if (remote?.url == null) {
    const snapshot = await captureFolder(folder, { plan, onProgress, ...(asked.ref !== null && { ref: asked.ref }) });
    return { snapshot, inherit: null };
  }
  const token = io.env.GITHUB_TOKEN || io.env.GH_TOKEN;
  const onServer = new URL(remote.url).host === new URL(server).host;
  if (token && onServer && remote.owner !== null) {
    const [{ requestWith }, { captureRepository }, { dependentsOf }, { dependentsAsked, inheritFrom }] =
      await Promise.all([
        import('./request.ts'),
        import('../sources/github/capture-repository.ts'),
        import('../sources/github/dependents.ts'),
        import('../use-cases/reading.ts'),
      ]);
    const request: Request = requestWith(token, io.env.GITHUB_API_URL || apiOf(server));
    const owner = remote.owner;
    const patience = io.patienceMs === undefined ? {} : { patienceMs: io.patienceMs };
    const snapshot = await captureRepository(
      request,
      { owner, name: remote.name, ref: asked.ref },
      {
        plan,
        now: io.now,
        dependents: dependentsAsked({
          practices,
          at: asked.now ?? io.now(),
          settingsAt: null,
          dependents: askForDependents ? (url) => dependentsOf(url, { fetch, ...patience }) : null,
        }),
        onProgress,
        ...patience,
      },
    );
    return { snapshot, inherit: inheritFrom(request, owner, io.now) };
  }
  if (io.watched) remark(say('cli.cloning', { url: remote.url }));
  const { captureClone } = await import('../sources/checkout/clone.ts');
  const snapshot = await captureClone(remote.url, {
    plan,
    onProgress,
    ...(asked.ref !== null && { ref: asked.ref }),
    ...(loopback(remote.url) && { also: ['http'] }),
    ...(io.patienceMs !== undefined && { milliseconds: io.patienceMs }),
  });
  remark(say('cli.without-token'));
  return { snapshot, inherit: null };
}

/** GitHub Enterprise Server answers its API under the server's own address. */
const apiOf = (server: string): string =>
  new URL(server).host === 'github.com' ? 'https://api.github.com' : `${server.replace(/\/+$/, '')}/api/v3`;

/** A server on this machine is spoken to without encryption: nothing leaves it. */
const loopback = (url: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);

type GivenSettings =
  | { readonly said: PartialSettings; readonly problems: readonly Problem[] }
  | { readonly wrong: readonly Message[] };

/** A file named by `--settings` is the person's own: a mistake in it stops the audit. */
function readGivenSettings(asked: AuditArguments, io: Io, now: number): GivenSettings | null {
  if (asked.settings === null) return null;
  const path = asked.settings;
  let text: string;
  try {
    text = readFileSync(resolve(io.cwd, path), 'utf8');
  } catch {
    return { wrong: [say('cli.settings-unreadable', { path })] };
  }
  const { settings, problems } = readSettings(text, path, { practices, now });
  if (problems.length === 0) return { said: settings, problems };
  return {
    wrong: problems.map(({ line, column, message }) => {
      const language = languageOf(io);
      return say('cli.settings-problem', { path, line, column, message: language.tell(message) });
    }),
  };
}

let shown = 0;

function showProgress(asked: AuditArguments, io: Io): void {
  if (!io.watched || asked.quiet) return;
  const turning = ['·  ', '·· ', '···'];
  io.err(`\r${turning[shown % turning.length]}`);
  shown += 1;
}

function progressEnds(asked: AuditArguments, io: Io): void {
  if (shown > 0 && io.watched && !asked.quiet) io.err('\r   \r');
  shown = 0;
}
