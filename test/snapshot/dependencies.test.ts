import { expect, test } from '@jest/globals';
import { withoutDependencies } from '../../src/snapshot/dependencies.ts';

const kept = (...paths: string[]) => withoutDependencies(paths, (path) => path);

test.each([
  ['node_modules/left-pad/README.md'],
  ['web/node_modules/left-pad/LICENSE'],
  ['bower_components/jquery/README.md'],
  ['tools/__pycache__/a.pyc'],
  ['.venv/lib/x/LICENSE'],
  ['web/sites/default/files/civicrm/ext/gdpr/l10n/ca_ES/gdpr.po'],
  ['sites/example.org/files/inline-images/a.png'],
  ['docroot/modules/contrib/token/README.md'],
])('left out: %s', (path) => {
  expect(kept('README.md', path)).toEqual(['README.md']);
});

test.each([
  ['composer', ['vendor/autoload.php', 'vendor/acme/lib/LICENSE']],
  ['go', ['vendor/modules.txt', 'vendor/x.org/lib/LICENSE']],
  ['bundler', ['vendor/bundle/ruby/3.2.0/gems/a/README.md', 'vendor/other/x']],
  ['a folder deeper down', ['api/vendor/composer/installed.json', 'api/vendor/a/README.md']],
  ['a virtual environment of any name', ['env/pyvenv.cfg', 'env/lib/README.md']],
  ['what cargo marks', ['target/CACHEDIR.TAG', 'target/doc/README.md']],
  ['pods', ['ios/Pods/Manifest.lock', 'ios/Pods/A/LICENSE']],
])('left out with its mark: %s', (_, paths) => {
  expect(kept('README.md', ...paths)).toEqual(['README.md']);
});

test.each([
  ['vendor/our-theme/README.md'],
  ['vendor/README.md'],
  ['dist/index.js'],
  ['build/README.md'],
  ['target/plan.md'],
  ['docs/vendor.md'],
  ['node_modules'],
  ['docs/node_modules.md'],
  ['docs/composer/README.md'],
  ['composer/vendors/autoload.php'],
  ['autoload.php'],
  ['modules.txt'],
  ['src/venv.ts'],
  ['environments/README.md'],
  ['sites/files/README.md'],
  ['sites/default/settings.php'],
  ['web/modules/custom/kin/README.md'],
  ['modules/contrib/README.md'],
])('kept: %s', (path) => {
  expect(kept(path)).toEqual([path]);
});

test('a mark in the root says nothing of the root', () => {
  expect(kept('CACHEDIR.TAG', 'README.md')).toEqual(['CACHEDIR.TAG', 'README.md']);
});
