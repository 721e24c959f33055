import { isForeign, isForTesting } from './places.ts';

/** ISO 639-1, and the longer codes that catalogues of free software often use. */
const codes = new Set(
  'aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy ia id ie ig ii ik io is it iu ja jv ka kg ki kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ast eus cat fil gsw hsb kab sco tok val ckb mai'.split(
    ' ',
  ),
);

/** ISO 639-2, as `ita-IT` has it. */
const threeLetters: Readonly<Record<string, string>> = {
  cat: 'ca',
  deu: 'de',
  ger: 'de',
  eng: 'en',
  esl: 'es',
  spa: 'es',
  eus: 'eu',
  fra: 'fr',
  fre: 'fr',
  glg: 'gl',
  ita: 'it',
  jpn: 'ja',
  nld: 'nl',
  dut: 'nl',
  nor: 'no',
  pol: 'pl',
  por: 'pt',
  rus: 'ru',
  swe: 'sv',
  chi: 'zh',
};

/** The language of a code as file names write it (`es`, `pt_BR`, `zh-Hans`, `sr@latin`), or null. */
export function languageOfCode(written: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_](?:r?[a-z]{2}|[a-z]{4}|\d{3}))?(?:[-_][a-z]{2})?(?:@[a-z]+)?$/i.exec(written);
  const written3 = /^([a-z]{3})[-_][A-Z]{2}$/.exec(written)?.[1];
  const code = (written3 === undefined ? undefined : threeLetters[written3]) ?? match?.[1]?.toLowerCase();
  return code !== undefined && codes.has(code) ? code : null;
}

const catalogueFolders =
  'locales?|i18n|l10n|langs?|languages?|translations?|messages|intl|nls|idiomas?|traducciones|traductions|lcl|localization|localisation|_locales|strings|resources';
const catalogueFolder = new RegExp(`^(?:${catalogueFolders})$`);
const inSomeCatalogueFolder = new RegExp(`(?:^|/)(?:${catalogueFolders})/`, 'i');
const catalogueEnding =
  /\.(json5?|ya?ml|php|properties|ftl|arb|xlf|xliff|strings|stringsdict|resx|ts|[cm]?js|toml|ini|lang|csv|tsv|edn|rb|xml|po|hbs)$/i;
/** Editors and date pickers that are carried along with their own catalogues. */
const carried =
  /(ckeditor|tinymce|tiny_mce|jquery|datepicker|datetimepicker|moment|select2|datatables|fullcalendar|flatpickr|summernote|plupload|elfinder|bootstrap|leaflet|kcfinder|highcharts|pdfjs|web\/viewer|redactor|parsley|timeago|trumbowyg|froala|dropzone|quill|ace-builds|dayjs|date-fns)/i;
/** What came with the platform or its market, in a repository that holds a whole site. */
const platform =
  /(^|\/)(wp-(includes|admin)|wp-content\/(plugins|languages|extensions|civicrm|themes\/twenty\w+)|(modules|themes|profiles)\/contrib|sites\/all\/(modules|libraries|themes)|typo3conf\/ext)\//i;
const served = /^(public|static|assets|webroot|www|htdocs|web)$/;
/** Folders whose language files are of the subject, not of the interface (countries, stop words, calendars). */
const subject =
  /(^|\/)(countr\w+|stop-?words?|currenc\w+|holidays?|calendars?|stemm\w+|dictionar\w+|hyphen\w*|cldr|regions?|samples?|examples?|demo)(\/|$)/i;

/** Codes that are words too: `yes_or_no.yml`, `external_id.json`, `how-to.yml`. */
const everyday = /^(?:am|as|be|id|ie|io|is|my|na|no|om|or|os|ps|so|st|te|to|tt|ve)(?:[-_][a-z]{2,4})?$/;

export interface Catalogue {
  readonly language: string;
  readonly path: string;
}

/** The language that a file of the interface's sentences is in, by where it stands and what it is called; null for any other file. */
export function catalogueOf(path: string): Catalogue | null {
  const language = gettext(path) ?? native(path) ?? inCatalogueFolder(path);
  if (language === null || isForeign(path) || isForTesting(path)) return null;
  return carried.test(path) || platform.test(path) || subject.test(path) ? null : { language, path };
}

function gettext(path: string): string | null {
  if (!/\.po$/i.test(path)) return null;
  const folders = path.split('/');
  const name = (folders.pop() ?? '').slice(0, -3);
  const categories = folders.findIndex((folder) => /^lc_messages$/i.test(folder));
  const above = categories > 0 ? folders[categories - 1] : folders.at(-1);
  const suffix = /[-._]([a-z]{2,3}(?:[-_][a-z]{2,4})?(?:@[a-z]+)?)$/i.exec(name)?.[1] ?? '';
  return languageOfCode(name) ?? languageOfCode(suffix) ?? languageOfCode(above ?? '');
}

/** Platforms that name the folder or file themselves: Android, iOS, Qt, .NET, Java, Flutter. */
function native(path: string): string | null {
  if (!/\.(xml|strings|stringsdict|properties|resx|arb|qm|ftl|ts)$/.test(path)) return null;
  const android = /(^|\/)values-([a-z]{2,3})(-r[A-Z]{2})?\/strings\.xml$/.exec(path)?.[2];
  if (android) return languageOfCode(android);
  if (/(^|\/)values\/strings\.xml$/.test(path)) return 'en';
  const apple = /(^|\/)([A-Za-z]{2,3}(?:[-_]\w{2,4})?|Base)\.lproj\/[^/]+\.strings(dict)?$/.exec(path)?.[2];
  if (apple) return apple === 'Base' ? 'en' : languageOfCode(apple);
  const suffixed = /[._-]([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\.(properties|resx|arb|qm|ftl)$/.exec(path)?.[1];
  if (suffixed) return languageOfCode(suffixed);
  const qt = /(^|\/)(translations?|i18n|lang|locale)\/[\w-]+?_([a-z]{2}(?:_[A-Z]{2})?)\.ts$/.exec(path)?.[3];
  return qt ? languageOfCode(qt) : null;
}

function inCatalogueFolder(path: string): string | null {
  if (!inSomeCatalogueFolder.test(path) || !catalogueEnding.test(path)) return null;
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const at = folders.findIndex((folder) => catalogueFolder.test(folder.toLowerCase()));
  if (at < 0) return null;
  const before = folders.slice(0, at);
  const isServed = before.some((folder) => served.test(folder.toLowerCase()));
  const made = before.some((folder) => /^(js|build|dist|bundles?)$/i.test(folder));
  if (isServed && (made || /\.([cm]?js|ts)$/i.test(file))) return null;
  const named = file.replace(/\.[^.]+$/, '');
  const [, mark, behind = ''] = /([-._])([a-z]{2,3}(?:[-_][a-z]{2,4})?)$/i.exec(named) ?? [];
  const suffix = mark !== '.' && everyday.test(behind) ? '' : behind;
  const folder =
    folders
      .slice(at + 1)
      .map(languageOfCode)
      .find((code) => code !== null) ?? null;
  if (
    /^resources$/i.test(folders[at] ?? '') &&
    !folders.slice(at + 1).some((each) => catalogueFolder.test(each.toLowerCase()))
  )
    return null;
  return (
    folder ??
    languageOfCode(named) ??
    (/\.(php|xml|csv|ini|[cm]?js|ts|rb)$/i.test(file) ? null : languageOfCode(suffix)) ??
    languageOfSuffixedName(named, file)
  );
}

/** `messages.es.js`, `app.pt-BR.php`, `mailer.lang-es.php`: a dot or `lang` before the code is deliberate whatever the ending. */
function languageOfSuffixedName(named: string, file: string): string | null {
  const code = /(?:\.|(?:^|[._-])(?:lang|locale|messages)[_-])([a-z]{2}(?:[-_][A-Za-z]{2,4})?)$/.exec(named)?.[1];
  return code !== undefined && !/\.d\.ts$/.test(file) ? languageOfCode(code) : null;
}
