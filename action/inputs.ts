import type { PartialSettings } from '../src/settings/settings.ts';
import { languageCodes, languageFor } from '../src/wording/languages.ts';
import { type Message, say } from '../src/wording/message.ts';

/** Reads an input by its name, trimmed; '' where it is not given. */
export type ReadInput = (name: string) => string;

export interface Inputs {
  readonly token: string;
  /** Path inside the repository. */
  readonly settings: string | null;
  /** What is said in the workflow goes before what is said in the settings. */
  readonly overrides: PartialSettings;
  readonly check: boolean;
  readonly dryRun: boolean;
  readonly files: Files;
}

/** Paths to write to, as given. */
export interface Files {
  readonly json: string | null;
  readonly sarif: string | null;
  readonly badge: string | null;
  readonly html: string | null;
}

export type InputsRead = { readonly read: Inputs } | { readonly wrong: readonly [Message, ...Message[]] };

/** Reads the inputs; each that cannot be used is said. */
export function readInputs(read: ReadInput): InputsRead {
  const wrong: Message[] = [];
  const given = (name: string): string | null => read(name).trim() || null;
  const refuse = (input: string, value: string, expected: string): null => {
    wrong.push(say('action.bad-input', { input, value, expected }));
    return null;
  };
  const yesOrNo = (name: string): boolean | null => {
    const value = given(name);
    if (value === null) return null;
    const said = value.toLowerCase();
    return said === 'true' || said === 'false' ? said === 'true' : refuse(name, value, 'true, false');
  };
  const percentage = given('fail-under');
  const failUnder =
    percentage === null || /^(?:100|\d{1,2})$/.test(percentage)
      ? percentage
      : refuse('fail-under', percentage, '0, 1, … 100');
  const tag = given('language');
  const language = tag === null || languageFor(tag) ? tag : refuse('language', tag, languageCodes.join(', '));
  const said = given('comment');
  const comment = said === null || isComment(said) ? said : refuse('comment', said, comments.join(', '));
  const issue = yesOrNo('issue');
  const settings = given('settings')?.replace(/^(?:\.\/)+/, '') ?? null;
  if (settings !== null && !isInside(settings)) refuse('settings', settings, '.github/…');
  const check = yesOrNo('check') ?? false;
  const dryRun = yesOrNo('dry-run') ?? false;
  const [first, ...rest] = wrong;
  if (first) return { wrong: [first, ...rest] };
  const publish = { ...(issue !== null && { issue }), ...(comment !== null && { comment }) };
  return {
    read: {
      token: given('token') ?? '',
      settings,
      overrides: {
        ...(language !== null && { language }),
        ...(failUnder !== null && { failUnder: Number(failUnder) }),
        ...(Object.keys(publish).length > 0 && { publish }),
      },
      check,
      dryRun,
      files: {
        json: given('json-file'),
        sarif: given('sarif-file'),
        badge: given('badge-file'),
        html: given('html-file'),
      },
    },
  };
}

const comments = ['changes', 'always', 'never'] as const;
const isComment = (said: string): said is (typeof comments)[number] => comments.some((each) => each === said);

const isInside = (path: string): boolean =>
  !/^(?:[a-z][a-z\d+.-]*:|[\\/])|\p{Cc}/iu.test(path) && path.split('/').every((name) => name !== '' && name !== '..');
