import { stringify } from 'yaml';
import { conventional } from '../sources/github/trees.ts';

/** What a file can be called: no slash, no zero, as long as file systems let it. */
const nameOf = (text: string): string => {
  let name = '';
  for (const letter of text.toWellFormed().replace(/[/\0]/g, '-')) {
    if (Buffer.byteLength(name + letter) > 120) break;
    name += letter;
  }
  return /^\.*$/.test(name) ? `x${name}` : name;
};

/** A text for each place, in turn. */
export function fromEach(texts: readonly string[]): () => string {
  let at = 0;
  return () => texts[at++ % texts.length] ?? '';
}

/** The files of a project that puts such texts wherever it can. */
export function filesWith(texts: readonly string[], language: string): Readonly<Record<string, string>> {
  const t = fromEach(texts);
  const settings = {
    language,
    [t() || 'empty']: t(),
    extends: t(),
    agreed: { on: t(), at: t() },
    cooperative: {
      name: t(),
      website: `https://a.coop/${t()}`,
      proof: { domain: t() },
      members: [t()],
      federations: [{ name: t(), url: `https://a.coop/${t()}` }],
      'joint-work': [{ with: t(), url: t() }],
    },
    people: {
      management: { who: [t(), t()], see: `GOVERNANCE.md#${t()}` },
      communication: { see: t() },
      skills: [t()],
    },
    decisions: { see: t(), 'open-to': t() },
    infrastructure: { hosting: { by: t(), cooperative: true, see: t() } },
    services: [{ kind: 'support', url: t() }, { kind: t() }],
    data: { policy: t() },
    bots: [t()],
    practices: {
      translations: { 'not-applicable': t(), until: t() },
      roadmap: { 'found-at': t() },
      documentation: { 'found-at': `docs/${nameOf(t())}.md` },
      [t() || 'empty']: { 'not-applicable': t() },
    },
    publish: { comment: 'always', issue: t() },
  };
  return {
    ...conventional,
    'README.md': `# ${t()}\n\n${t()}\n\n## ${t()}\n\n${t()}\n\n## Contributing ${t()}\n\n${t()}\n\n## Support\n\n${t()}\n\n## Licence\n\n${t()}\n`,
    'CONTRIBUTING.md': `# ${t()}\n\n## Setting up ${t()}\n\n${t()}\n\n## Translations, ${t()}\n\n${t()}\n`,
    'GOVERNANCE.md': `# Decisions ${t()}\n\nMembers decide by vote: ${t()}\n\n## Maintainers\n\n- ${t()}\n- ${t()}\n`,
    'CHANGELOG.md': `# Changelog\n\n## 1.0.0 ${t()}\n\n- ${t()}\n`,
    'package.json': JSON.stringify({ name: t(), license: t(), homepage: t(), author: t(), repository: t() }),
    '.github/FUNDING.yml': stringify({ open_collective: t(), custom: [t(), `https://a.coop/${t()}`] }),
    '.github/CODEOWNERS': `* ${t()}\n`,
    '.github/ISSUE_TEMPLATE/bug.yml': stringify({ name: t(), description: t(), body: t() }),
    '.github/coop-scorecard.yml': stringify(settings),
    [`docs/${nameOf(t())}.md`]: `# ${t()}\n\n${t()}\n`,
    [`docs/guides/${nameOf(t())}.md`]: `# Tutorial ${t()}\n\n${t()}\n`,
    [`.github/ISSUE_TEMPLATE/${nameOf(t())}.md`]: `---\nname: ${t()}\n---\n${t()}\n`,
  };
}

/** What a pull request of a stranger adds to it. */
export const proposedWith = (texts: readonly string[]): Readonly<Record<string, string>> => {
  const t = fromEach(texts);
  return {
    'CODE_OF_CONDUCT.md': `# Code of conduct ${t()}\n\nWe respect each other and tolerate no harassment, insults or exclusion. ${t()}\n\n## Enforcement ${t()}\n\nWrite to [INSERT CONTACT ${t()}] or ${t()}\n`,
    LICENSE: `${t()}\n\nPermission is hereby granted to ${t()}\n`,
    'docs/roadmap.md': `# Roadmap ${t()}\n\n- ${t()}\n`,
    '.github/coop-scorecard.yml': stringify({
      [t() || 'empty']: t(),
      people: { management: { who: [t()] } },
      language: t(),
    }),
  };
};
