import { describe, expect, test } from '@jest/globals';
import { governance } from '../../../src/practices/democratic-direction/governance.ts';
import { defaultSettings } from '../../../src/settings/settings.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(governance, repository(files)).verdict;
const roles =
  'The maintainers take day-to-day decisions. Larger matters go to the assembly of members, where each member has one vote. ' +
  'When there is no consensus after two weeks, a simple majority vote of the members decides. Anyone who contributed for ' +
  'six months can be proposed as a maintainer by another maintainer.';

const technicalGroup = `# Contributing

## Technical Group Process

The Technical Group uses a "consensus seeking" process for issues that are escalated to it. If a consensus cannot be
reached that has no objections then a majority wins vote is called. It is expected that the majority of decisions made
by the Technical Group are via a consensus seeking process and that voting is only used as a last-resort.

Any committer can nominate another committer to the Technical Group.
`;

const statutes = `# Estatutos

La cooperativa decide en asamblea general de socias y socios: cada integrante tiene un voto. Las decisiones se toman por
consenso y, si no se llega a un acuerdo, por mayoría. El equipo de mantenimiento decide los asuntos del día a día y da
cuenta a la asamblea cada tres meses.
`;

describe('met: who decides and how', () => {
  test.each<[string, FilesByPath]>([
    ['GOVERNANCE.md', { 'GOVERNANCE.md': `# Governance\n\n${roles}\n` }],
    ["a document with the project's name before", { 'policies/semilla-constitution.md': `# Semilla\n\n${roles}\n` }],
    ['a charter in a folder', { 'docs/CHARTER.rst': `Charter\n=======\n\n${roles}\n` }],
    ['statutes in Spanish', { 'ESTATUTOS.md': statutes }],
    ['a document with another name', { 'DEVELOPMENT.md': `# Development\n\n## Roles\n\n${roles}\n` }],
    ['a section of the contribution guide', { 'CONTRIBUTING.md': technicalGroup }],
    [
      'a section of the README',
      { 'README.md': `# Semilla\n\nA seed bank.\n\n## How decisions are made\n\n${roles}\n` },
    ],
    [
      'a section in French',
      {
        'README.md':
          '# Semilla\n\nUne banque.\n\n## Gouvernance\n\nLes décisions sont prises par les membres de la coopérative en assemblée générale, par consentement, et une fois par mois.\n',
      },
    ],
    [
      'how people join those who decide',
      {
        'CONTRIBUTING.md':
          '# C\n\n## Becoming a Committer\n\nYou may be invited to become a committer. The committers will take an Apache-style (+1/0/-1) vote to elevate you, and then an invitation will be sent.\n',
      },
    ],
    [
      'how matters are put in order',
      {
        'docs/roadmap/README.md':
          '# Plan\n\n## How the decision to prioritize one issue over another is made\n\nWe put first what we want to see with the help of all the Semilla team, and of the people who use it.\n',
      },
    ],
    [
      'what each role may do',
      {
        'DEVELOPMENT.md':
          '# Development\n\n## Developer Roles\n\n* Developers are everyone that is contributing code.\n* Committers are the people with direct commit access to the source code. They are responsible for reviewing contributions from other developers and integrating them.\n',
      },
    ],
    [
      'a process of requests for comments',
      {
        'README.md':
          '# Vue RFCs\n\nChanges are discussed and produce a consensus among the Vue core team and the community.\n\n- Eventually, the core team will decide whether the RFC is a candidate for inclusion.\n- An RFC can be modified by feedback of the core team, which may trigger a new final comment period.\n- An RFC may be accepted at the close of its final comment period. A core team member will merge it.\n',
      },
    ],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));

  test('what is in force comes before what was', () => {
    const archived = { 'docs/archive/governance.md': `# Governance\n\n${roles}\n\n${roles}\n` };
    const { evidence } = judge(governance, repository({ ...archived, 'docs/decision-making.md': `# D\n\n${roles}\n` }));
    expect(evidence?.[0]?.path).toBe('docs/decision-making.md');
  });

  test('declared in the settings', () => {
    const settings = { ...defaultSettings, decisions: { see: 'https://semilla.coop/decisions', openTo: null } };
    expect(judge(governance, repository({}), settings).verdict).toBe('met');
  });
});

describe('partly: a mention', () => {
  test.each<[string, FilesByPath]>([
    [
      'how people join a team, in Portuguese',
      {
        'CORE_TEAM.md':
          '# Core Team\n\n## Adição de Novos Membros\n\nUm integrante da equipe entra em contato de forma privada. Se houver interesse, é aberto um pull request adicionando o novo membro à lista, e os outros integrantes o revisam.\n',
      },
    ],
    [
      'a page that has moved',
      {
        'semilla_community_steering_committee.rst':
          '**********************************\nSemilla Community Steering Committee\n**********************************\n\nThis page has moved to the site.\n',
      },
    ],
    [
      'final decision-makers',
      {
        'README.md':
          '# Semilla\n\nMore than a thousand members are shareholders and final decision-makers of this cooperative.\n',
      },
    ],
    [
      'in whose hands it is',
      { 'README.md': '# Semilla\n\nIts direction will always remain in the hands of the core team.\n' },
    ],
    ['how many agree', { 'CONTRIBUTING.md': '# C\n\nWe require two +1 from the maintainers of the repository.\n' }],
    [
      'who gives rights',
      {
        'docs/contribute/join-the-team.rst':
          'Join\n====\n\nThe Semilla team may grant elevated levels of access for contributors based on criteria.\n',
      },
    ],
    [
      'who may merge',
      { 'CONTRIBUTING.adoc': '= C\n\nOnly maintainers can merge pull requests, so at least one has to agree.\n' },
    ],
    ['one sentence', { 'CONTRIBUTING.md': '# Contributing\n\nDecisions are made by the maintainers.\n' }],
    ['a short file', { 'GOVERNANCE.md': '# Governance\n\nThe maintainers decide.\n' }],
    ['a heading that does not say how', { 'README.md': '# Semilla\n\nSeeds.\n\n## Governance\n\nSee the wiki.\n' }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  const conduct =
    '# Code of Conduct\n\nCommunity leaders have the right and responsibility to remove comments, and will communicate reasons for moderation decisions. Decisions are made by the maintainers.\n';
  test.each<[string, FilesByPath]>([
    ['nothing', { 'README.md': '# Semilla\n\nA seed bank.\n' }],
    ['a code of conduct', { 'CODE_OF_CONDUCT.md': conduct }],
    [
      'a part of the software',
      { 'crates/docs/ledger-governance.md': '# Ledger governance\n\nMembers submit messages to the module.\n' },
    ],
    [
      'what the licences of parts are',
      {
        'docs/contributing.md':
          '# Contributing\n\nAll code is governed by the GPL with an exception.\n\nThe examples are governed by the\n[CC0 Public Domain Dedication](https://cc0.org).\n\nThe bundled parts are governed by the following licenses:\n\n- MIT\n',
      },
    ],
    [
      'a decision about the interface',
      {
        'BUILD_DETAIL.md': '# Build\n\nThis forces us to make an intentional decision about what is part of the API.\n',
      },
    ],
    ['adding members to a class', { 'CONTRIBUTING.md': '# C\n\n## Adding new members\n\nName it.\n' }],
    [
      'a comment period of an API',
      { 'README.md': '# Semilla\n\nPosts are accepted by the server at the close of a period.\n' },
    ],
    [
      'a licence',
      { LICENSE: 'This License is governed by the laws of California. Decisions are made by the licensor.' },
    ],
    [
      'a tool for deciding',
      {
        'README.md':
          '# Votar\n\nVotar is a tool for collective decision-making.\n\nMembers can vote on proposals and one member, one vote is the default. Decisions are made by consensus or majority vote.\n',
      },
    ],
    [
      'infrastructure for deciding',
      {
        'README.md': '# Red\n\nA network.\n\nIn Rust.\n\nProgrammable, democratic infrastructure.\n',
        'docs/GOVERNANCE_PATTERNS.md': `# Governance Patterns\n\nThe most basic form: one member, one vote.\n\nMembers vote on proposals.\n\nA majority of members decides.\n\n${roles}\n`,
      },
    ],
    ['words explained', { 'docs/GLOSSARY.md': `# Glossary\n\n### Governance\n\n${roles}\n` }],
    [
      'rules of the program',
      {
        'docs/decisions.md':
          '# Decisions\n\nThis file is a discussion of some of the rules and design decisions that have gone into making it.\n',
      },
    ],
    [
      'a module',
      {
        'contracts/governance/Governor.sol': null,
        'src/governance/index.ts': null,
        'docs/modules/governance.md': '# Governance\n\nThe smart contract counts the tokens of each holder.\n',
      },
    ],
    ['IT governance', { 'README.md': '# Gov\n\nA dashboard for IT governance and compliance of cloud accounts.\n' }],
    [
      'a decision of architecture',
      {
        'docs/adr/0001-record.md':
          '# 1. Record architecture decisions\n\nDecisions are made by the team and are recorded here. Final decision is by consensus of the team.\n',
      },
    ],
    [
      'what a role may do in the program',
      { 'README.md': '# Semilla\n\nAdministrators can grant access to a folder to any member.\n' },
    ],
    ['wished for', { 'README.md': '# Semilla\n\nWe have no governance model yet.\n' }],
    ['an empty file', { 'GOVERNANCE.md': '' }],
    [
      'in a code block',
      { 'CONTRIBUTING.md': '# Contributing\n\n```\nDecisions are made by consensus of members\n```\n' },
    ],
    ['of a vendored library', { 'vendor/lib/GOVERNANCE.md': `# Governance\n\n${roles}\n` }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));
});
