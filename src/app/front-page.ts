import { type Language, language, languageCodes, languageFor } from '../wording/languages.ts';

/** The language a browser asks for first among those that there are; English otherwise. */
export function languageAsked(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters
        .map((each) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(each)?.[1])
        .find((each) => each !== undefined);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality), index };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { tag } of wanted) {
    const found = languageFor(tag);
    if (found) return found;
  }
  return language('en');
}

export interface FrontPage {
  /** The App's page on GitHub; null until GitHub was reached. */
  readonly appUrl: string | null;
  readonly sourceUrl: string;
  readonly version: string;
}

/** What the App is and how to install it: one page without scripts, pictures or anything from elsewhere. */
export function frontPage({ appUrl, sourceUrl, version }: FrontPage, spoken: Language): string {
  const say = (key: Parameters<Language['sentence']>[0]): string => escapeHtml(spoken.sentence(key));
  const install =
    appUrl === null
      ? `<p>${say('app.page-install-later')}</p>`
      : `<p><a class="button" href="${escapeHtml(`${appUrl}/installations/new`)}">${say('app.page-install')}</a></p>`;
  const does = (['app.page-does-1', 'app.page-does-2', 'app.page-does-3', 'app.page-does-4'] as const)
    .map((key) => `<li>${say(key)}</li>`)
    .join('\n');
  return `<!doctype html>
<html lang="${spoken.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('app.page-title')}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>coop-scorecard</h1>
<p class="lead">${say('app.page-what')}</p>
<h2>${say('app.page-install-title')}</h2>
${install}
<p>${say('app.page-install-steps')}</p>
<h2>${say('app.page-what-happens-title')}</h2>
<ul>
${does}
</ul>
<h2>${say('app.page-rights-title')}</h2>
<p>${say('app.page-rights')}</p>
<h2>${say('app.page-stop-title')}</h2>
<p>${say('app.page-stop')}</p>
<p>${say('app.page-no-certificate')}</p>
</main>
<footer><p><a href="${escapeHtml(sourceUrl)}">${say('app.page-source')}</a> · ${escapeHtml(version)}</p></footer>
</body>
</html>
`;
}

export const pageLanguages = languageCodes;

/** Colours have a contrast of 7 to 1 or more, in light and in dark. */
const style = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--link:#0b4f71;--on-link:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--paper:#16191c;--link:#9bd4f2;--on-link:#10212b}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
main,footer{max-width:42rem;margin:0 auto;padding:1rem 1.25rem}
h1{font-size:2rem;line-height:1.2;margin:1.5rem 0 .5rem}
h2{font-size:1.25rem;margin:2rem 0 .25rem}
.lead{font-size:1.1875rem}
a{color:var(--link)}
a.button{display:inline-block;padding:.6rem 1.2rem;border-radius:.4rem;background:var(--link);color:var(--on-link);text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
`;

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
