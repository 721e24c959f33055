/** A small project as many are laid out: what a card asks for is where GitHub looks for it. */
export const conventional: Readonly<Record<string, string>> = {
  'README.md':
    '# Semilla\n\nSemilla is a seed bank for co-operatives. It keeps track of who lends which seeds to whom.\n\n## Installation\n\nRun `npm install semilla`.\n\n## Usage\n\nRun `semilla lend`.\n\n## Contributing\n\nSee [the guide](CONTRIBUTING.md).\n\n## Licence\n\nMIT\n',
  'CONTRIBUTING.md':
    '# Contributing\n\n## Reporting a problem\n\nOpen an issue and say what you did.\n\n## Setting up\n\nClone the repository and run `npm install`.\n\n## Sending a change\n\nOpen a pull request. Two members review it within a week.\n',
  'CODE_OF_CONDUCT.md':
    '# Code of conduct\n\nWe treat each other with respect.\n\n## Enforcement\n\nWrite to conduct@semilla.coop when somebody does not.\n',
  LICENSE:
    'MIT License\n\nCopyright (c) 2024 Semilla\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.\n',
  'GOVERNANCE.md': '# Governance\n\nThe general assembly decides by vote, every second month. All members may speak.\n',
  'SECURITY.md': '# Security\n\nWrite to security@semilla.coop. Please do not open an issue.\n',
  'CHANGELOG.md':
    '# Changelog\n\n## 1.1.0 - 2026-09-01\n\n- Lend to several people\n\n## 1.0.0 - 2026-01-01\n\n- First\n',
  'package.json': '{ "name": "semilla", "license": "MIT", "homepage": "https://semilla.coop" }\n',
  '.github/ISSUE_TEMPLATE/bug.yml': 'name: Bug\ndescription: Something is wrong\nbody: []\n',
  '.github/PULL_REQUEST_TEMPLATE.md': 'What changes, and why?\n',
  '.github/workflows/test.yml':
    'on: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm test\n',
  '.github/dependabot.yml':
    'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule: { interval: weekly }\n',
  'docs/install.md': '# Install\n\nHow to install it on a server of your own.\n',
  'docs/use.md': '# Use\n\nHow to lend, and how to get seeds back.\n',
  'docs/plan.md': '# Plan\n\nWhat comes next.\n',
  'src/lend.js': 'export const lend = () => {};\n',
  'src/seeds/count.js': 'export const count = 0;\n',
  'test/lend.test.js': 'test("lend", () => {});\n',
};

const at = (day: number, hour = 0): string => new Date(Date.UTC(2026, 9, 1, hour) - day * 86_400_000).toISOString();

/** Issues of the last `count` half days, each with `acts` acts. */
export const manyIssues = (count: number, acts: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: `Problem ${index}`,
    author: `user${index % 7}`,
    createdAt: at((count - index) / 2),
    labels: ['bug', 'help wanted'],
    acts: Array.from({ length: acts }, (__, step) => ({
      kind: step % 3 === 0 ? ('LabeledEvent' as const) : ('IssueComment' as const),
      by: step % 2 === 0 ? 'ana' : `user${step % 5}`,
      association: step % 2 === 0 ? ('MEMBER' as const) : ('NONE' as const),
      at: at((count - index) / 2, step + 1),
    })),
  }));

export const manyPulls = (count: number, acts: number) =>
  manyIssues(count, acts).map((issue) => ({ ...issue, fork: 'vera/semilla', head: 'main' }));

/** Commits on `main`, as `git fast-import` reads them. */
export const manyCommits = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const when = Date.UTC(2026, 5, 1) / 1000 + index * 3600;
    const from = index === 0 ? 'from refs/heads/main^0\n' : '';
    const text = `export const lend = ${index};\n`;
    return `commit refs/heads/main\ncommitter User ${index % 5} <user${index % 5}@semilla.coop> ${when} +0000\ndata 6\nChange\n${from}M 100644 inline src/lend.js\ndata ${text.length}\n${text}\n`;
  }).join('');
