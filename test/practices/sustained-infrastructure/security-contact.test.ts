import { describe, expect, test } from '@jest/globals';
import { securityContact } from '../../../src/practices/sustained-infrastructure/security-contact.ts';
import { known } from '../../../src/snapshot/fact.ts';
import { type FilesByPath, files, judge, now, repository } from '../../support/repository.ts';

const person = { login: null, name: 'Ana', email: 'ana@hormiga.coop', bot: false };
const commit = { id: '1', authoredAt: now, committedAt: now, authors: [person], committer: person, merge: false };
const team = known({ commits: [commit, commit, commit], whole: true, total: 3, firstCommitAt: now });

describe('a private way', () => {
  const met: readonly (readonly [string, FilesByPath])[] = [
    [
      'an address',
      {
        'docs/SECURITY.md':
          '# Security\n\nTo report a vulnerability, please email [us](mailto:seguridad@hormiga.coop).\n',
      },
    ],
    [
      'an advisory on GitHub',
      {
        'SECURITY.md':
          '# Security Policy\n\n## Reporting a Vulnerability\n\nDevelopers can be contacted privately by creating a new [Security Advisory](https://github.com/tierra-comun/semilla/security/advisories/new).\n',
      },
    ],
    [
      'in the README',
      {
        'README.md':
          '# Semilla\n\nIf you have found a security bug, please do *NOT* open an issue. Send an email to hola@hormiga.coop.\n',
      },
    ],
    [
      'a service that passes it on',
      {
        'README.md':
          '# isort\n\n## Security contact information\n\nTo report a security vulnerability, please use the [Tidelift security contact](https://tidelift.com/security).\n',
      },
    ],
    [
      'the team of a platform above',
      {
        'README.md':
          '# Localgov\n\n## How to report a security issue\n\nIf you learn about a weakness, keep it confidential and [submit your concern to the security team](http://drupal.org/node/101494).\n',
      },
    ],
    [
      'set apart as code',
      { 'SECURITY.md': '# Reporting security issues\n\nPlease submit your report to\n\n```\nana@hormiga.coop\n```\n' },
    ],
    ['security.txt', { 'public/.well-known/security.txt': 'Contact: mailto:hola@hormiga.coop\n' }],
    [
      'in Spanish',
      {
        'README.md':
          '# Semilla\n\n## Seguridad\n\nPara avisar de una vulnerabilidad, escriba a seguridad@hormiga.coop.\n',
      },
    ],
    [
      'a page of the project',
      {
        'SECURITY.md':
          '# Reporting a security issue\n\nThe policy, including how to report vulnerabilities, can be found here:\n\n[https://semilla.org/docs/operating/security/](https://semilla.org/docs/operating/security/)\n',
      },
    ],
    [
      'a page that they call theirs',
      {
        'SECURITY.md':
          '# Security\n\n## Reporting a security issue\n\nSee our [Responsible Disclosure Policy](https://www.deltablot.com/security/).\n',
      },
    ],
    [
      'deep in the documentation',
      {
        'docs/modules/develop/pages/security.adoc':
          '= Security Policy\n\n== Reporting a Vulnerability\n\nIf you have any issue regarding security, please disclose it by sending an email to hola [at] hormiga [dot] coop and not by creating an issue.\n',
      },
    ],
    [
      'if you find one',
      {
        'CONTRIBUTING.md':
          '# Contributing\n\n### Bug Reports\n\n_If you find a security vulnerability, **DO NOT** open an issue. Email [us](mailto:seguridad@hormiga.coop) instead._\n',
      },
    ],
    [
      'a page of the owner',
      { 'SECURITY.md': 'The [security page](https://commons.tierracomun.org/security.html) is where to report.\n' },
    ],
    [
      'an address on the page of a person',
      {
        'SECURITY.md':
          '# Security\n\nTo report a vulnerability, please contact [Ana](https://ana.example/) via email.\n',
      },
    ],
    [
      'a programme of a service',
      {
        'SECURITY.md':
          '# Security\n\n## How can I report a security bug?\n\n[You can report security bugs through the Vulnerability Disclosure Program on Patchstack](https://patchstack.com/database/vdp/semilla).\n',
      },
    ],
    [
      'the tab of the repository',
      {
        'SECURITY.md':
          '# Security Policy\n\n## Reporting a Vulnerability\n\n[Report on Github](https://github.com/tierra-comun/semilla/security) or contact [Ana.](https://github.com/ana)\n',
      },
    ],
    [
      'a relative link to the form',
      {
        'SECURITY.md':
          '# Security\n\nReport a vulnerability with the [private form](../../security/advisories/new) of this repository.\n',
      },
    ],
    [
      'a list of the project on a server of others',
      {
        'SECURITY.md':
          '# Security\n\n## Reporting security issues in Semilla\n\nVulnerabilities should be reported to semilla-security@listas.softwarelivre.org, a private list.\n',
      },
    ],
    [
      'a confidential issue',
      { 'SECURITY.md': '# Security\n\nPlease open a confidential issue in GitLab to report a vulnerability.\n' },
    ],
  ];
  test.each(met)('%s', (_, byPath) => {
    expect(judge(securityContact, repository(byPath, { history: team })).verdict).toBe('met');
  });

  test('switched on at GitHub', () => {
    const snapshot = repository({ 'README.md': '# Semilla' }, { privateVulnerabilityReporting: known(true) });
    expect(judge(securityContact, snapshot).verdict).toBe('met');
  });

  test('each is shown once', () => {
    const readme =
      '# Semilla\n\n### Vulnerability reporting\n\nFor reporting a security vulnerability, please [contact Ana](https://semilla.coop/about/).\n';
    const { evidence } = judge(securityContact, repository({ 'README.md': readme }, { history: team }));
    expect(evidence).toHaveLength(1);
  });

  test('of the owner', () => {
    const ownerFiles = known(
      files({ 'SECURITY.md': '# Security\n\nReport vulnerabilities to seguridad@hormiga.coop.\n' }),
    );
    expect(judge(securityContact, repository({}, { ownerFiles, history: team })).verdict).toBe('met');
  });
});

test('a key is no way to report', () => {
  const text =
    '# Security\n\nTo report a vulnerability, write to <ana@semilla.coop>, with [this key](https://keybase.io/ana/pgp_keys.asc).\n';
  const { evidence } = judge(securityContact, repository({ 'SECURITY.md': text }));
  expect(evidence).toEqual([expect.objectContaining({ summary: { key: 'security-contact.email' } })]);
});

describe('a policy without one', () => {
  const partly: readonly (readonly [string, FilesByPath])[] = [
    [
      'everybody reads it',
      {
        'SECURITY.md':
          '# Security Policy\n\n## Reporting a Vulnerability\n\nPlease [open an issue](https://github.com/tierra-comun/semilla/issues/new) or ping us on [#semilla @Clojurians slack](https://clojurians.slack.com/channels/semilla).\n',
      },
    ],
    [
      'a template',
      {
        'SECURITY.md':
          '# Security Policy\n\n## Reporting a Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n\nTell them where to go, how often they can expect to get an update.\n',
      },
    ],
    [
      'the file itself, by its address',
      {
        'README.md':
          '# Semilla\n\n## Security\n\nReport as the [policy](https://github.com/tierra-comun/semilla/blob/main/SECURITY.md) says.\n',
        'SECURITY.md': '# Security\n\nReport a vulnerability in the issues.\n',
      },
    ],
    [
      'a page of others',
      {
        'SECURITY.md':
          '# Security\n\nReport problems as the [security page](https://wordpress.org/about/security/) says.\n',
      },
    ],
    [
      'a list of what was found',
      {
        'SECURITY.md':
          '# Security\n\nReports that were mended are [security advisories](https://semilla.org/advisories/).\n',
      },
    ],
    [
      'the page of the policy itself',
      {
        'SECURITY.md':
          '# Security\n\nSee our [security policy](https://github.com/tierra-comun/semilla/security/policy).\n',
      },
    ],
    [
      'the tab, named as where advisories are read',
      {
        'SECURITY.md':
          '# Security\n\nVulnerabilities are listed [on this page](https://github.com/tierra-comun/semilla/security) after a release.\n',
      },
    ],
    [
      'a list of another project on a server of others',
      { 'SECURITY.md': '# Security\n\nReport vulnerabilities to noosfero-security@listas.softwarelivre.org.\n' },
    ],
    ['of others', { 'SECURITY.md': '# Security\n\nReport vulnerabilities by e-mail to security@rubyonrails.org.\n' }],
  ];
  test.each(partly)('%s', (_, byPath) => {
    expect(judge(securityContact, repository(byPath, { history: team })).verdict).toBe('partly');
  });
});

describe('no security contact', () => {
  const none: readonly (readonly [string, FilesByPath])[] = [
    [
      'how the software is made secure',
      { 'docs/README.md': '# S\n\n### Security\n\nThe api is secured using tokens, so you need to generate keys.\n' },
    ],
    ['nothing', { 'README.md': '# Semilla' }],
    ['one byte', { 'SECURITY.md': '\n' }],
    [
      'a badge',
      {
        'README.md':
          '# Semilla\n\n[![Security Rating](https://sonarcloud.io/api/badge.svg)](https://sonarcloud.io/x)\n',
      },
    ],
    [
      'a library',
      { 'README.md': '# Semilla\n\n## Spring Security integration\n\nWrite to us at hola@hormiga.coop for more.\n' },
    ],
    [
      'a page on what the software does',
      {
        'docs/references/security.rst':
          'Security\n========\n\nPasswords are hashed, and the second factor follows the advice of ANSSI.\n',
      },
    ],
    [
      'another kind of vulnerability',
      { 'docs/methodology/vulnerability.md': '# Vulnérabilité\n\nLa vulnérabilité à la chaleur de chaque quartier.\n' },
    ],
    ['a manual page', { 'pages/osx/security.md': '# security\n\n> Administer keychains, keys and certificates.\n' }],
    ['a feature', { 'README.md': '# Semilla\n\n## Security features\n\nPasswords are kept as hashes.\n' }],
    [
      'what came with a framework',
      {
        'README.md':
          '# Semilla\n\n## Security Vulnerabilities\n\nIf you discover a security vulnerability within Laravel, please send an e-mail to Taylor Otwell via [taylor@laravel.com](mailto:taylor@laravel.com).\n',
      },
    ],
    [
      'a changelog',
      {
        'CHANGELOG.md':
          '# Changes\n\n## 1.2.0\n\n### Security\n\n- Report of a vulnerability by ana@hormiga.coop fixed.\n',
      },
    ],
  ];
  test.each(none)('%s', (_, byPath) => {
    expect(judge(securityContact, repository(byPath, { history: team })).verdict).toBe('not-yet');
  });
});
