import * as v from 'valibot';
import { isPublicMailDomain } from '../measures/public-mail-domains.ts';
import { languageCodes, languageFor } from '../wording/languages.ts';
import type { MessageKey } from '../wording/message.ts';
import {
  botPattern,
  dayOf,
  dayPattern,
  domainPattern,
  isInsidePath,
  isWebAddress,
  loginPattern,
  repositoryPattern,
} from './formats.ts';
import { serviceKinds } from './settings.ts';
import { nearest } from './suggest.ts';

/**
 * The settings file as it is written. The JSON Schema for editors comes from here too, so every rule that JSON Schema
 * can say is said with a pattern or a limit, and `check` holds only the rest.
 *
 * valibot's messages are text: ours name a sentence of the wording, `key` or `key|value of its parameter`.
 */
const sentence = (key: MessageKey, value = ''): string => (value ? `${key}|${value}` : key);

const line = (most: number) =>
  v.pipe(
    v.string(sentence('settings.expected-text')),
    v.regex(/\S/, sentence('settings.empty')),
    v.maxLength(most, sentence('settings.too-long', String(most))),
  );
const yesOrNo = v.boolean(sentence('settings.expected-yes-no'));
const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, sentence('settings.expected-one-of', options.join(', ')));
const list = <const T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item, sentence('settings.expected-list')),
    v.maxLength(200, sentence('settings.list-too-long', '200')),
  );

/** A mapping that knows its keys and suggests the nearest for one that it does not know. */
const mapping = <const T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, (issue) => {
    if (issue.expected !== 'never') return sentence(issue.path ? 'settings.missing' : 'settings.expected-mapping');
    const near = nearest(String(issue.path?.at(-1)?.key), Object.keys(entries));
    return near ? sentence('settings.unknown-key-did-you-mean', near) : sentence('settings.unknown-key');
  });
const noneOr = <const T extends v.GenericSchema>(listed: T) =>
  v.union([v.literal(false), listed], sentence('settings.expected-list-or-false'));

const url = v.pipe(
  v.string(sentence('settings.bad-url')),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, sentence('settings.bad-url')),
  v.maxLength(2000, sentence('settings.too-long', '2000')),
  v.check(isWebAddress, sentence('settings.bad-url')),
);
const isPlace = (text: string) => (/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? isWebAddress(text) : isInsidePath(text));
/** A path of the repository, with or without `#heading`, or a web address. */
const see = v.pipe(line(2000), v.check(isPlace, sentence('settings.bad-place')));
const insidePath = v.pipe(line(1000), v.check(isInsidePath, sentence('settings.bad-path')));
const day = v.pipe(
  v.string(sentence('settings.expected-day')),
  v.regex(dayPattern, sentence('settings.expected-day')),
  v.check((text) => dayOf(text) !== null, sentence('settings.impossible-day')),
);
const login = v.pipe(
  v.string(sentence('settings.expected-text')),
  v.regex(loginPattern, sentence('settings.bad-login')),
);
const bot = v.pipe(v.string(sentence('settings.expected-text')), v.regex(botPattern, sentence('settings.bad-login')));
const domain = v.pipe(
  v.string(sentence('settings.expected-text')),
  v.regex(domainPattern, sentence('settings.bad-domain')),
);
const share = v.pipe(
  v.number(sentence('settings.expected-share')),
  v.minValue(0, sentence('settings.expected-share')),
  v.maxValue(1, sentence('settings.expected-share')),
);

const cooperative = mapping({
  name: v.optional(line(200)),
  website: v.optional(url),
  proof: v.optional(
    v.pipe(
      mapping({ domain: v.optional(domain), registration: v.optional(url), federation: v.optional(url) }),
      v.check((proof) => Object.keys(proof).length === 1, sentence('settings.one-proof')),
    ),
  ),
  members: v.optional(list(login)),
  'email-domains': v.optional(
    list(
      v.pipe(
        domain,
        v.check((name) => !isPublicMailDomain(name), sentence('settings.public-mail')),
      ),
    ),
  ),
  federations: v.optional(noneOr(list(mapping({ name: line(200), url: v.optional(url) })))),
  'joint-work': v.optional(noneOr(list(mapping({ with: line(200), url: v.optional(url) })))),
});

const answer = v.union(
  [v.boolean(), mapping({ who: v.optional(list(line(100))), see: v.optional(see) })],
  sentence('settings.expected-answer'),
);

const practice = mapping({
  'not-applicable': v.optional(line(500)),
  until: v.optional(day),
  'found-at': v.optional(insidePath),
  'within-days': v.optional(
    v.pipe(
      v.number(sentence('settings.expected-days')),
      v.integer(sentence('settings.expected-days')),
      v.minValue(1, sentence('settings.expected-days')),
      v.maxValue(365, sentence('settings.expected-days')),
    ),
  ),
  met: v.optional(share),
  partly: v.optional(share),
});

export const settingsFile = mapping({
  language: v.optional(
    v.pipe(
      v.string(sentence('settings.expected-text')),
      v.regex(
        /^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,8}){0,3}$/,
        sentence('settings.expected-one-of', languageCodes.join(', ')),
      ),
      v.check((tag) => languageFor(tag) !== null, sentence('settings.expected-one-of', languageCodes.join(', '))),
    ),
  ),
  extends: v.optional(
    v.pipe(v.string(sentence('settings.bad-extends')), v.regex(repositoryPattern, sentence('settings.bad-extends'))),
  ),
  agreed: v.optional(mapping({ on: v.optional(day), at: v.optional(url) })),
  cooperative: v.optional(
    v.union([v.literal('none'), v.literal('forming'), cooperative], sentence('settings.expected-cooperative')),
  ),
  people: v.optional(
    mapping({
      management: v.optional(answer),
      communication: v.optional(answer),
      skills: v.optional(noneOr(list(line(100)))),
    }),
  ),
  decisions: v.optional(mapping({ see: v.optional(see), 'open-to': v.optional(line(200)) })),
  infrastructure: v.optional(
    mapping({
      hosting: v.optional(
        v.union(
          [
            v.literal(false),
            mapping({ by: v.optional(line(200)), cooperative: v.optional(yesOrNo), see: v.optional(see) }),
          ],
          sentence('settings.expected-mapping-or-false'),
        ),
      ),
    }),
  ),
  services: v.optional(noneOr(list(mapping({ kind: oneOf(serviceKinds), url: v.optional(url) })))),
  data: v.optional(
    v.union([v.literal(false), mapping({ policy: v.optional(see) })], sentence('settings.expected-mapping-or-false')),
  ),
  bots: v.optional(list(bot)),
  dependents: v.optional(mapping({ 'ecosyste-ms': v.optional(yesOrNo) })),
  practices: v.optional(v.record(v.string(), practice, sentence('settings.expected-mapping'))),
  publish: v.optional(
    mapping({
      issue: v.optional(yesOrNo),
      check: v.optional(yesOrNo),
      comment: v.optional(oneOf(['changes', 'always', 'never'])),
    }),
  ),
  'fail-under': v.optional(
    v.nullable(
      v.pipe(
        v.number(sentence('settings.expected-percentage')),
        v.minValue(0, sentence('settings.expected-percentage')),
        v.maxValue(100, sentence('settings.expected-percentage')),
      ),
    ),
  ),
});

export type SettingsFile = v.InferOutput<typeof settingsFile>;
export type PracticeInFile = NonNullable<SettingsFile['practices']>[string];
export type AnswerInFile = v.InferOutput<typeof answer>;
export type CooperativeInFile = v.InferOutput<typeof cooperative>;
