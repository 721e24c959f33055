import { describe, expect, test } from '@jest/globals';
import { translations } from '../../../src/practices/knowledge-sharing/translations.ts';
import type { FilesByPath } from '../../support/repository.ts';
import { judge, repository } from '../../support/repository.ts';

const verdict = (files: FilesByPath): string => judge(translations, repository(files)).verdict;
const paths = (...names: readonly string[]): FilesByPath => Object.fromEntries(names.map((name) => [name, null]));

describe('met', () => {
  test.each<[string, FilesByPath]>([
    ['README.es.md', paths('README.md', 'README.es.md')],
    ['README-pt_BR.md', paths('README.md', 'README-pt_BR.md')],
    ['LEEME.md', paths('README.md', 'LEEME.md')],
    ['a folder of READMEs', paths('README.md', 'readmes/README.es.md', 'readmes/README.ja.md')],
    ['docs in folders of languages', paths('docs/en/a.md', 'docs/fr/a.md')],
    ['docs in one more language', paths('docs/guide.md', 'docs/es/guide.md')],
    [
      'folders with a language at the end',
      paths('pages/common/tar.md', 'pages.es/common/tar.md', 'pages.pt_BR/tar.md'),
    ],
    ['pages with a language at the end', paths('docs/guide.md', 'docs/guide.fr.md')],
    ['gettext', paths('locale/es/LC_MESSAGES/django.po', 'locale/ca/LC_MESSAGES/django.po')],
    ['gettext by file', paths('po/es.po', 'po/fr.po')],
    ['gettext, the sentences in the code being of another language', paths('locale/pt/LC_MESSAGES/django.po')],
    ['Odoo', paths('l10n_es_aeat/i18n/ca.po', 'l10n_es_aeat/i18n/es.po')],
    ['Phoenix', paths('priv/gettext/en/LC_MESSAGES/errors.po', 'priv/gettext/es/LC_MESSAGES/errors.po')],
    ['Rails', paths('config/locales/en.yml', 'config/locales/es.yml')],
    ['Rails, by part', paths('config/locales/en.yml', 'config/locales/devise.es.yml')],
    ['JSON', paths('ui/lang/en-US.json', 'ui/lang/ar-SA.json')],
    ['JSON in folders', paths('public/locales/en/common.json', 'public/locales/es/common.json')],
    ['Symfony', paths('api/translations/messages+intl-icu.en.yaml', 'api/translations/messages+intl-icu.fr.yaml')],
    ['codes of three letters', paths('translations/ita-IT/translation.ts', 'translations/eng-US/translation.ts')],
    ['Android', paths('app/src/main/res/values/strings.xml', 'app/src/main/res/values-es/strings.xml')],
    ['iOS', paths('App/en.lproj/Localizable.strings', 'App/es.lproj/Localizable.strings')],
    ['Qt', paths('translations/app_es.ts', 'translations/app_ca.ts')],
    ['Java', paths('src/main/resources/messages_en.properties', 'src/main/resources/messages_es.properties')],
    ['PHP', paths('config/Locale/de_DE/date.php', 'config/Locale/en_US/date.php')],
    ['Frappe, the sentences in the code being English', paths('shop/translations/fr.csv')],
    ['PHP, with the language behind', paths('language/mailer.lang-es.php', 'language/mailer.lang-zh_cn.php')],
    ['Flutter', paths('lib/l10n/app_en.arb', 'lib/l10n/app_pt.arb')],
    [
      'one README in two languages',
      { 'README.md': '# Semilla\n\n## English\n\nA seed bank.\n\n## Español\n\nUn banco de semillas.\n' },
    ],
    ['a sentence', { 'README.md': '# Semilla\n\n- the software is webbased and available in German and English\n' }],
  ])('%s', (_, files) => expect(verdict(files)).toBe('met'));
});

test('a translated README that explains installing shows implementation', () => {
  const text = '# Semilla\n\n## Instalación\n\n```\nnpm install\n```\n';
  const files = { 'README.md': '# Semilla\n', 'README.es.md': text };
  expect(judge(translations, repository(files)).shows).toEqual(['P8']);
  expect(judge(translations, repository({ ...files, 'README.es.md': '# Semilla\n\nUn banco.\n' })).shows).toEqual([]);
});

describe('partly: set up, not filled', () => {
  test.each<[string, FilesByPath]>([
    ['Crowdin', { 'crowdin.yml': null, 'messages/en.json': null }],
    ['Transifex', paths('.tx/config')],
    ['a template of gettext, which nobody has filled in', paths('languages/semilla.pot')],
    [
      'Weblate by link',
      { 'README.md': '# A\n\nTranslate on [Weblate](https://hosted.weblate.org/projects/semilla/).\n' },
    ],
  ])('%s', (_, files) => expect(verdict(files)).toBe('partly'));
});

describe('not yet', () => {
  test.each<[string, FilesByPath]>([
    ['nothing', paths('README.md')],
    [
      'a package of Ubuntu',
      { 'README.md': '# Semilla\n\nOn [Ubuntu](https://launchpad.net/ubuntu/+source/semilla).\n' },
    ],
    ['a folder that ends like a code', paths('pages.md/a.md', 'pages/b.md')],
    ['one language', paths('config/locales/en.yml')],
    [
      'gettext with nothing but its head',
      { 'locale/pt/LC_MESSAGES/django.po': 'msgid ""\nmsgstr ""\n"Language: pt\\n"\n' },
    ],
    ['one folder of gettext', paths('priv/gettext/en/LC_MESSAGES/errors.po', 'priv/gettext/errors.pot')],
    ['ECMAScript modules', paths('lib/es/index.js', 'lib/cjs/index.js', 'dist/es/a.js', 'es/index.js')],
    ['a code that is a word', paths('config/locales/pt.yml', 'config/locales/enumerations/yes_or_no.yml')],
    ['a template of somebody else', paths('vendor/x/languages/x.pot', 'tests/languages/semilla.pot')],
    [
      'code about languages',
      paths('language/class-lang-loader.php', 'language/detect-es.php', 'language/lang-is-set.php'),
    ],
    ['fixtures', paths('test/fixtures/locales/en.json', 'test/fixtures/locales/es.json', 'spec/locales/fr.yml')],
    [
      'a whole WordPress',
      paths('wp-content/plugins/x/languages/x-de_DE.po', 'wp-content/plugins/x/languages/x-es_ES.po'),
    ],
    [
      'what a build put there',
      paths('app/public/js/translations/messages/ar.json', 'app/public/js/translations/messages/es.json'),
    ],
    [
      'vendored',
      paths(
        'node_modules/x/locale/es.json',
        'node_modules/x/locale/fr.json',
        'vendor/y/lang/es.php',
        'vendor/y/lang/fr.php',
      ),
    ],
    [
      'editors carried along',
      paths(
        'public/ckeditor/lang/es.js',
        'public/ckeditor/lang/fr.js',
        'web/js/datepicker/locales/ca.js',
        'web/js/datepicker/locales/de.js',
      ),
    ],
    [
      'countries',
      paths(
        'data/countries/es.json',
        'data/countries/fr.json',
        'config/lang/countries/es.json',
        'config/lang/countries/fr.json',
      ),
    ],
    ['code with short names', paths('src/no/index.ts', 'src/it/index.ts', 'src/is.js', 'src/to.js')],
    ['empty catalogues', { 'i18n/en.json': '{}', 'i18n/es.json': '{}' }],
    ['a heading that is no language', { 'README.md': '# A\n\n## English\n\nText.\n' }],
    ['the only documentation is in a folder of a language', paths('docs/en/a.md', 'docs/en/b.md')],
    ['module names with dots', paths('docs/refs/app.it.module.rst', 'docs/refs/app.views.rst')],
  ])('%s', (_, files) => expect(verdict(files)).toBe('not-yet'));
});
