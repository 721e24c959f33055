import { describe, expect, test } from '@jest/globals';
import { projectLicence } from '../../src/licence/licence.ts';

const said = (path: string, text: string): string | null => projectLicence([{ path, text }], [{ path }]).expression;

const section = (text: string): string =>
  `# Loom\n\nWeaves cloth.\n\n## License\n\n${text}\n\n## Contributing\n\nPlease do.\n`;

describe('what a README says under "License"', () => {
  test.each([
    ['MIT', 'MIT'],
    ['**MIT**.', 'MIT'],
    ['[MIT](LICENSE)', 'MIT'],
    ['[MIT][1]\n\n[1]: LICENSE', 'MIT'],
    ['MIT © [Ada Example](https://example.org)', 'MIT'],
    ['ISC', 'ISC'],
    ['BSD 3-Clause', 'BSD-3-Clause'],
    ['BSD-2-Clause Plus Patent License', 'BSD-2-Clause-Patent'],
    ['BSD 3-Clause Clear License', 'BSD-3-Clause-Clear'],
    ['BSD Zero Clause License', '0BSD'],
    ['MIT No Attribution', 'MIT-0'],
    ['Apache V2', 'Apache-2.0'],
    ['GPLv3', 'GPL-3.0-only'],
    ['GNU AGPL v3.0 or later', 'AGPL-3.0-or-later'],
    ['Academic Free License v3.0', 'AFL-3.0'],
    ['Open Software License (OSL) v. 3.0', 'OSL-3.0'],
    ['Microsoft Public License', 'MS-PL'],
    ['Do What The F*ck You Want To Public License', 'WTFPL'],
    ['CERN Open Hardware Licence Version 2 - Permissive', 'CERN-OHL-P-2.0'],
    ['Creative Commons Zero v1.0 Universal', 'CC0-1.0'],
    ['Released into the public domain under CC0.', 'CC0-1.0'],
    ['This work is in the public domain.', 'LicenseRef-public-domain'],
    ['Distributed under the Eclipse Public License, the same as Clojure.', 'EPL-1.0'],
    ['You may use it under the same terms as Perl itself.', 'Artistic-1.0-Perl OR GPL-1.0-or-later'],
    ['MIT or Apache-2.0, at your option', 'MIT OR Apache-2.0'],
    ['MPL-2.0 / MIT', 'MPL-2.0 OR MIT'],
    ['Apache-2.0 WITH LLVM-exception', 'Apache-2.0 WITH LLVM-exception'],
    ['Code: MIT. Documentation: CC-BY-4.0', 'MIT'],
    ['MIT for code, CC BY-SA 4.0 for documentation', 'MIT'],
    ['EUPL v1.2 (equivalente a una GPL3)', 'EUPL-1.2'],
    ['Licencia Pública de la Unión Europea, v. 1.2', 'EUPL-1.2'],
    ['Licencia Pública General de GNU, versión 3 o posterior', 'GPL-3.0-or-later'],
    ['Distribuido bajo la Licencia Pública General Affero de GNU v3', 'AGPL-3.0-only'],
    ['Licencia Pública General Reducida de GNU v2.1', 'LGPL-2.1-only'],
    ['Licença Pública Geral GNU versão 2', 'GPL-2.0-only'],
    ['licence publique générale GNU Affero version 3', 'AGPL-3.0-only'],
    ['Llicència Pública General de GNU (GPL) versió 3', 'GPL-3.0-only'],
    ['Creative Commons Atribución-CompartirIgual 4.0 Internacional', 'CC-BY-SA-4.0'],
    ['Creative Commons Reconeixement-NoComercial 4.0 Internacional', 'CC-BY-NC-4.0'],
    ['Creative Commons Attribution - Pas d’Utilisation Commerciale 4.0 International', 'CC-BY-NC-4.0'],
    ['Creative Commons Reconocimiento-NoComercial-CompartirIgual 3.0 España', 'CC-BY-NC-SA-3.0'],
    ['Business Source License 1.1', 'BUSL-1.1'],
    ['PolyForm Shield License 1.0.0', 'LicenseRef-PolyForm-Shield'],
    ['Functional Source License, Version 1.1, Apache 2.0 Future License', 'FSL-1.1-ALv2'],
    ['"Commons Clause" License Condition v1.0 on top of GNU AGPLv3', 'LicenseRef-Commons-Clause AND AGPL-3.0-only'],
  ])('%s: %s', (text, expected) => expect(said('README.md', section(text))).toBe(expected));

  test.each([
    'My name is MITch!',
    'Ask the students of MIT.',
    'EUPL-1',
    'GNU GPL',
    'Licencia Pública General de GNU',
    'Licencia pública general del municipio, versión 3',
    'See LICENSE.',
    'Not yet licensed; it is a Ruby program with Vim settings.',
    'All rights reserved.',
    'We build on libpng-1.6.35 and bzip2-1.0.6.',
    'hello world',
    'Tags are gpl-2-compatible and GPLv3-compatible.',
  ])('nothing: %s', (text) => expect(said('README.md', section(text))).toBeNull());
});

test.each([
  [
    'readme.txt',
    '=== Loom ===\nStable tag: 1.0\nLicense: GPLv2 or later\nLicense URI: https://x.org/\n',
    'GPL-2.0-or-later',
  ],
  [
    'README.md',
    "# Loom\n\n## Licenses\n\n### Main code\n\nGPLv3 or (at your option) any later version.\n\n### Documentation\n\nAll texts and readme's are licensed under [GFDL](https://www.gnu.org/licenses/fdl-1.3.en.html).\n",
    'GPL-3.0-or-later',
  ],
  ['README.md', '# Loom\n\n## License\n\n### Code\n\nMIT\n\n## Images\n\nCC-BY-4.0\n', 'MIT'],
  ['README.md', '# Loom\n\n**License:** [MIT](LICENSE)\n', 'MIT'],
  ['README.md', '# Loom\n\n**License**\n\n**MIT**\n', 'MIT'],
  ['README.md', '# Loom\n\n- Photo of the sea. License: CC-BY-4.0\n', null],
  ['README.md', '# Loom\n\nThe sea\nLicense: CC-BY-4.0\n\nA tune\nLicense: MIT\n', null],
  ['README.md', '# Loom\n\n```yaml\nlicense: MIT\n```\n', null],
])('%s without a section: %j', (path, text, expected) => expect(said(path, text)).toBe(expected));

test('a heading that speaks of licences as things is no section about the licence', () =>
  expect(said('README.md', '# Lists\n\n## License properties\n\nSuch as `GPL-3.0-only` and MIT.\n')).toBeNull());

describe('what manifests say', () => {
  test.each([
    ['loom.cabal', 'name: loom\nlicense: BSD3', 'BSD-3-Clause'],
    ['loom.cabal', 'license: GPL-2+', 'GPL-2.0-or-later'],
    ['loom.cabal', ' license:mit', 'MIT'],
    ['DESCRIPTION', 'Package: loom\nLicense: MIT + file LICENSE', 'MIT'],
    ['DESCRIPTION', 'Package: loom\nLicense: BSD_3_clause + file LICENSE', 'BSD-3-Clause'],
    ['DESCRIPTION', 'Package: loom\nLicense: GPL( >= 2 )', 'GPL-2.0-or-later'],
    ['DESCRIPTION', 'Package: loom\nLicense: GPL-2 | GPL-3', 'GPL-2.0-only OR GPL-3.0-only'],
    ['dist.ini', 'name = Loom\nlicense = Perl_5', 'Artistic-1.0-Perl OR GPL-1.0-or-later'],
    ['dist.ini', 'license = Mozilla_2_0', 'MPL-2.0'],
    ['dist.ini', 'license = LGPL_2_1', 'LGPL-2.1-only'],
    ['LICENSE.spdx', 'PackageName: loom\nPackageLicenseDeclared: (MIT OR Apache-2.0)', 'MIT OR Apache-2.0'],
    ['Loom.nuspec', "<metadata><license type='expression'>mit</license></metadata>", 'MIT'],
    ['Loom.nuspec', '<licenseUrl>https://licenses.nuget.org/Apache-2.0</licenseUrl>', 'Apache-2.0'],
    ['Loom.nuspec', '<licenseUrl>http://www.apache.org/licenses/LICENSE-2.0.txt</licenseUrl>', 'Apache-2.0'],
    ['loom.gemspec', "Gem::Specification.new do |s|\n  s.license = 'MIT'.freeze\nend", 'MIT'],
    ['loom.gemspec', 's.licenses = %w(MIT GPL-2.0)', 'MIT OR GPL-2.0-only'],
    ['loom.gemspec', 's.license = %q{Apache-2.0}', 'Apache-2.0'],
    ['package.json', '{ "license": "apache2" }', 'Apache-2.0'],
    ['package.json', '{ "license": "unlicense" }', 'Unlicense'],
    ['package.json', '{ "license": "agpl-3.0-or-later" }', 'AGPL-3.0-or-later'],
    ['package.json', '{ "licenses": [{ "type": "MIT" }, { "type": "GPL-2.0" }] }', 'MIT OR GPL-2.0-only'],
    ['elm-package.json', '{ "license": "BSD3" }', 'BSD-3-Clause'],
    ['Cargo.toml', "'license' = 'mit'", 'MIT'],
    ['dune-project', '(lang dune 3.0)\n(license ISC)', 'ISC'],
  ])('%s: %s', (path, text, expected) => expect(said(path, text)).toBe(expected));

  test.each([
    ['loom.gemspec', "# s.license = 'MIT'"],
    ['loom.gemspec', "s.license = 'foo'"],
    ['loom.cabal', 'license: OtherLicense'],
    ['DESCRIPTION', 'Package: loom\nLicense: file LICENSE'],
    ['DESCRIPTION', 'Package: loom\nLicense: Unlimited'],
    ['dist.ini', 'license = None'],
    ['LICENSE.spdx', 'PackageLicenseDeclared: NOASSERTION'],
    ['Loom.nuspec', '<license type="file">LICENSE</license>'],
    ['package.json', '{ "license": "SEE LICENSE IN terms.md" }'],
  ])('%s: nothing in %s', (path, text) => expect(said(path, text)).toBeNull());
});
