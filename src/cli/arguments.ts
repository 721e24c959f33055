import { parseArgs } from 'node:util';
import { type Message, say } from '../wording/message.ts';

export const formats = ['terminal', 'markdown', 'json', 'sarif', 'badge', 'html'] as const;
export type Format = (typeof formats)[number];

export interface AuditArguments {
  readonly command: 'audit';
  /** A folder, OWNER/NAME or a web address. */
  readonly target: string;
  readonly format: Format | null;
  readonly output: string | null;
  readonly language: string | null;
  readonly settings: string | null;
  readonly failUnder: number | null;
  readonly ref: string | null;
  /** Milliseconds since 1970. */
  readonly now: number | null;
  readonly quiet: boolean;
}

export type Arguments =
  | AuditArguments
  | { readonly command: 'explain'; readonly practice: string | null; readonly language: string | null }
  | { readonly command: 'init'; readonly rest: readonly string[] }
  | { readonly command: 'help'; readonly language: string | null }
  | { readonly command: 'version' }
  | { readonly command: 'wrong'; readonly why: Message };

const wrong = (why: Message): Arguments => ({ command: 'wrong', why });

/** Reads the command line, without the program's name. With no arguments at all it audits the folder it stands in. */
export function readArguments(argv: readonly string[]): Arguments {
  const [command = 'audit', ...rest] = argv;
  switch (command) {
    case 'audit':
      return readAudit(rest);
    case 'explain':
      return readExplain(rest);
    case 'init':
      return { command: 'init', rest };
    case 'help':
    case '--help':
    case '-h':
      return { command: 'help', language: null };
    case '--version':
    case '-v':
      return { command: 'version' };
    default:
      return command.startsWith('-') ? readAudit(argv) : wrong(say('cli.unknown-command', { command }));
  }
}

function readAudit(argv: readonly string[]): Arguments {
  const parsed = parse(argv, {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    language: { type: 'string' },
    settings: { type: 'string' },
    'fail-under': { type: 'string' },
    ref: { type: 'string' },
    now: { type: 'string' },
    quiet: { type: 'boolean', short: 'q' },
    help: { type: 'boolean', short: 'h' },
  });
  if ('why' in parsed) return wrong(parsed.why);
  const { values, positionals } = parsed;
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  if (values.help === true) return { command: 'help', language: text('language') };
  if (positionals.length > 1) return wrong(say('cli.one-target', { count: positionals.length }));
  const format = text('format');
  if (format !== null && !isFormat(format)) return wrong(say('cli.unknown-format', { format, formats }));
  const failUnder = text('fail-under');
  if (failUnder !== null && !/^(?:100|\d{1,2})$/.test(failUnder))
    return wrong(say('cli.fail-under', { value: failUnder }));
  const now = text('now');
  const instant = now === null ? null : readTime(now);
  if (now !== null && instant === null) return wrong(say('cli.now', { value: now }));
  for (const name of ['output', 'settings', 'ref', 'language']) {
    if (text(name) === '') return wrong(say('cli.empty-value', { option: `--${name}` }));
  }
  return {
    command: 'audit',
    target: positionals[0] ?? '.',
    format,
    output: text('output'),
    language: text('language'),
    settings: text('settings'),
    failUnder: failUnder === null ? null : Number(failUnder),
    ref: text('ref'),
    now: instant,
    quiet: values.quiet === true,
  };
}

function readExplain(argv: readonly string[]): Arguments {
  const parsed = parse(argv, { language: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if ('why' in parsed) return wrong(parsed.why);
  const language = typeof parsed.values.language === 'string' ? parsed.values.language : null;
  if (parsed.values.help === true) return { command: 'help', language };
  if (parsed.positionals.length > 1) return wrong(say('cli.one-practice', { count: parsed.positionals.length }));
  return { command: 'explain', practice: parsed.positionals[0] ?? null, language };
}

type Options = Record<string, { type: 'string' | 'boolean'; short?: string }>;
type Parsed = { values: Record<string, string | boolean | undefined>; positionals: string[] } | { why: Message };

function parse(argv: readonly string[], options: Options): Parsed {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string | boolean | undefined> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return { why: say('cli.unknown-option', { option: token.rawName }) };
    if (option.type === 'string' && token.value === undefined)
      return { why: say('cli.empty-value', { option: token.rawName }) };
    if (option.type === 'boolean' && token.value !== undefined)
      return { why: say('cli.no-value', { option: token.rawName }) };
    values[token.name] = token.value ?? true;
  }
  return { values, positionals };
}

const isFormat = (value: string): value is Format => (formats as readonly string[]).includes(value);

/** An ISO 8601 day or time; a time without a zone is UTC. */
function readTime(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return null;
  const zoned = /T/.test(text) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? null : instant;
}
