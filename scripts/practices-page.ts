import { areas } from '../src/model/areas.ts';
import { practices } from '../src/practices/list.ts';
import type { Practice } from '../src/practices/practice.ts';
import { type Language, type LanguageCode, language } from '../src/wording/languages.ts';

const frame = {
  en: {
    title: 'The practices',
    intro: `What the card looks at, why, and where each practice comes from. This page is written by \`npm run generate\` from the practices
themselves. ★ marks the five essentials. A practice “answered by the project” is declared in the [settings](settings.md): it is
shown, and it is not part of the percentage. “The report” is “Proposal for a Cooperative Model for Digital Infrastructure”
(Cooperativa Tierra Común, 2022), and “the study” is the study of 21 projects that it describes.`,
    asks: 'What it asks',
    why: 'Why',
    from: 'Where it comes from',
    shows: 'What it shows in the value chain',
    limits: 'Usual limits',
    declared: 'answered by the project',
    other: '[En español](practicas.md)',
    verdicts: `## What the verdicts mean

- **In place**: it was seen, and the card says where.
- **In part**: it has been started, and the card says what is missing.
- **Not yet**: it was looked for in the places that the card lists, and not found. The card gives the smallest next step.
- **Not checked**: it could not be learned (no permission, too little data, nothing declared). It never counts against the project.
- **Does not apply**: the project says so, with a reason, or it is plain from the repository (nobody expects new work in an archived one).

The percentage is the share of practices in place among those that could be assessed from what is seen; one that is in part counts half.
It is for following one project over time. It says nothing about how two projects compare.

## What is read

The settings, every document in the root, in \`.github/\` and in the documentation folder (two levels down), well-known files
(FUNDING.yml, publiccode.yml, CITATION.cff, CODEOWNERS, package descriptions …), licence texts, the files that each practice names, and the pages
that the README links to: at most 160 files, at most 512 KB of each.`,
  },
  es: {
    title: 'Las prácticas',
    intro: `Qué mira la tarjeta, por qué y de dónde viene cada práctica. Esta página la escribe \`npm run generate\` a partir de las
prácticas mismas. ★ señala las cinco esenciales. Una práctica «respondida por el proyecto» se declara en los
[ajustes](ajustes.md): se muestra y no forma parte del porcentaje. «El informe» es «Proposal for a Cooperative Model for Digital
Infrastructure» (Cooperativa Tierra Común, 2022), y «el estudio» es el estudio de 21 proyectos que describe.`,
    asks: 'Qué pide',
    why: 'Por qué',
    from: 'De dónde viene',
    shows: 'Qué muestra en la cadena de valor',
    limits: 'Límites habituales',
    declared: 'respondida por el proyecto',
    other: '[In English](practices.md)',
    verdicts: `## Qué significan los veredictos

- **Ya está**: se vio, y la tarjeta dice dónde.
- **En parte**: se empezó, y la tarjeta dice qué falta.
- **Todavía no**: se buscó en los lugares que la tarjeta indica y no se encontró. La tarjeta propone el próximo paso más pequeño.
- **Sin comprobar**: no se pudo saber (falta de permiso, pocos datos, nada declarado). Nunca cuenta en contra del proyecto.
- **No corresponde**: el proyecto lo dice, con un motivo, o se ve en el repositorio (en uno archivado no se espera trabajo nuevo).

El porcentaje es la parte de las prácticas que ya están entre las que se pudieron evaluar por lo que se ve; una que está en parte cuenta la mitad.
Sirve para seguir un proyecto en el tiempo. No dice nada de cómo se comparan dos proyectos.

## Qué se lee

Los ajustes, todos los documentos de la raíz, de \`.github/\` y de la carpeta de documentación (hasta dos niveles), archivos conocidos
(FUNDING.yml, publiccode.yml, CITATION.cff, CODEOWNERS, descripciones de paquetes…), textos de licencia, los archivos que nombra cada
práctica y las páginas que enlaza el README: como mucho 160 archivos y 512 KB de cada uno.`,
  },
} as const satisfies Record<LanguageCode, unknown>;

/** The page that explains all practices, as Markdown. */
export function practicesPage(code: LanguageCode): string {
  const spoken = language(code);
  const own = frame[code];
  const byArea = areas.map((area) =>
    [
      `## ${spoken.sentence(`area.${area}`)}`,
      ...practices.filter((practice) => practice.area === area).map((practice) => section(practice, spoken, own)),
    ].join('\n\n'),
  );
  return [`# ${own.title}`, own.other, own.intro, own.verdicts, ...byArea].join('\n\n').concat('\n');
}

function section(practice: Practice, { sentence, tell, words }: Language, own: (typeof frame)[LanguageCode]): string {
  const mark = practice.essential ? ' ★' : '';
  const rows = [
    `- ${own.asks}: ${sentence(`${practice.id}.asks`)}`,
    `- ${own.why}: ${sentence(`${practice.id}.why`)}`,
    `- ${own.from}: ${tell({ key: `basis.${practice.basis.kind}`, params: { where: practice.basis.where } })}`,
    ...(practice.shows ? [`- ${own.shows}: ${practice.shows.map((id) => sentence(`activity.${id}`)).join(', ')}`] : []),
    ...(practice.thresholds
      ? [
          `- ${own.limits}: \`${Object.entries(practice.thresholds)
            .map(([key, value]) => `${key === 'withinDays' ? 'within-days' : key}: ${words.number(value)}`)
            .join(', ')}\``,
        ]
      : []),
  ];
  return [
    `### ${sentence(`${practice.id}.title`)}${mark}`,
    `\`${practice.id}\`${practice.declared ? `, ${own.declared}` : ''}`,
    rows.join('\n'),
  ].join('\n\n');
}
