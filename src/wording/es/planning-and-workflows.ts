import type { planningAndWorkflows as english } from '../en/planning-and-workflows.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const planningAndWorkflows: Translation<typeof english> = {
  'contribution-guide.title': 'Guía de contribución',
  'contribution-guide.asks':
    '¿El proyecto explica cómo proponer un cambio: dónde avisar, cómo preparar el entorno, cómo enviarlo y cómo se revisa?',
  'contribution-guide.why':
    'Quien quiere ayudar puede empezar sin preguntar antes. En el estudio, la gran mayoría de los proyectos tenía una guía así.',
  'contribution-guide.found': 'Hay una guía que explica cómo proponer un cambio.',
  'contribution-guide.says': (p: { count: number }, w: Words) =>
    `Trata ${w.number(p.count)} de los cuatro temas: avisar, preparar el entorno, enviar un cambio, revisión.`,
  'contribution-guide.inherited':
    'La guía está en el repositorio .github de la organización y vale también para este proyecto.',
  'contribution-guide.elsewhere': 'La guía está en una página del proyecto; aquí no se leyó su texto.',
  'contribution-guide.on-site': 'Un enlace lleva a la guía.',
  'contribution-guide.stub': 'Hay un comienzo de guía; todavía no dice lo suficiente para proponer un cambio.',
  'contribution-guide.stub-here': 'Hasta ahora, la guía está aquí.',
  'contribution-guide.mention': (p: { quote: string }) => `Se mencionan los cambios: «${p.quote}»`,
  'contribution-guide.only-mention':
    'Una frase dice que los cambios son bienvenidos; todavía no explica cómo proponerlos.',
  'contribution-guide.copied': (p: { from: string }) =>
    `La guía habla de otro proyecto (${p.from}): viene de allí y todavía no se adaptó a este.`,
  'contribution-guide.missing': 'No se encontró una guía para quienes quieran contribuir.',
  'contribution-guide.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había ninguna guía.',
  'contribution-guide.next': 'Escribir en pocas líneas cómo avisar de un problema y cómo enviar un cambio.',
  'contribution-guide.next-more':
    'Agregar cómo avisar, cómo preparar el entorno, cómo enviar un cambio o cómo se revisa: con dos alcanza.',
  'contribution-guide.next-copied':
    'Poner en la guía el nombre y las direcciones de este proyecto, y quitar lo que aquí no vale.',
  'contribution-guide.starter': `# Cómo contribuir

Gracias por querer ayudar.

## Avisar de un problema

Abra una incidencia (issue) y cuente qué hizo, qué esperaba y qué ocurrió.

## Preparar el entorno

Escriban aquí los pasos para ponerlo en marcha en una computadora.

## Enviar un cambio

1. Haga una copia (fork) del repositorio y una rama para el cambio.
2. Haga el cambio y pruébelo.
3. Abra una solicitud de cambio (pull request) que diga qué cambia y por qué.

## Qué pasa después

Escriban aquí quién revisa los cambios y cuánto suele tardar.
`,
  'code-of-conduct.title': 'Código de conducta',
  'code-of-conduct.asks': '¿Hay un código de conducta que diga a quién acudir en este proyecto?',
  'code-of-conduct.why':
    'Dice cómo se tratan las personas aquí y a dónde acudir cuando algo falla. Sin un contacto, no hay a quién avisar.',
  'code-of-conduct.complete': 'Hay un código de conducta con un contacto de este proyecto.',
  'code-of-conduct.found': 'El código de conducta está aquí.',
  'code-of-conduct.inherited':
    'El código de conducta está en el repositorio .github de la organización y vale también para este proyecto.',
  'code-of-conduct.contact': 'Dice a quién acudir.',
  'code-of-conduct.no-contact': 'El código de conducta no dice a quién acudir.',
  'code-of-conduct.pointer': 'Lo que hay solo remite a un código, o anuncia que habrá uno.',
  'code-of-conduct.placeholder':
    'El código de conducta todavía tiene un espacio en blanco donde debería estar el contacto.',
  'code-of-conduct.placeholder-here': (p: { text: string }) => `Esto falta completar: ${p.text}`,
  'code-of-conduct.others-contact': (p: { contact: string }) =>
    `El contacto que da parece ser de otra organización: ${p.contact}`,
  'code-of-conduct.link-only': 'Hay un enlace a un código de conducta que está en otro sitio; aquí no hay ninguno.',
  'code-of-conduct.link': 'El enlace está aquí.',
  'code-of-conduct.empty': 'El archivo del código de conducta está vacío.',
  'code-of-conduct.missing': 'No se encontró un código de conducta.',
  'code-of-conduct.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había un código de conducta.',
  'code-of-conduct.next': 'Acordar un código de conducta breve y decir a quién acudir.',
  'code-of-conduct.next-own': 'Poner en el repositorio un código de conducta, con un contacto propio.',
  'code-of-conduct.next-contact': 'Escribir en él una dirección propia que alguien lea.',
  'code-of-conduct.next-placeholder': 'Completar el contacto.',
  'code-of-conduct.starter': `# Código de conducta

Aquí todas las personas son bienvenidas, sean quienes sean y sepan lo que sepan.

Nos escuchamos, explicamos con paciencia y discrepamos con respeto. No aceptamos insultos, acoso ni discriminación,
ni en este proyecto ni en su nombre.

## A quién acudir

Si algo le ocurrió o lo presenció, escriba a [su dirección de contacto]. Lo leen estas personas: [nombres].
Responden dentro de [días], no cuentan nada sin su permiso y deciden con usted qué hacer.
`,
  'contribution-templates.title': 'Plantillas para incidencias y cambios',
  'contribution-templates.asks':
    '¿Quien abre una incidencia o propone un cambio encuentra una plantilla para completar?',
  'contribution-templates.why':
    'Una plantilla pide lo necesario: nadie tiene que volver a preguntar, y quien empieza sabe qué escribir.',
  'contribution-templates.both': 'Hay plantillas para incidencias y para cambios.',
  'contribution-templates.issues': 'Una plantilla para incidencias.',
  'contribution-templates.changes': 'Una plantilla para cambios.',
  'contribution-templates.inherited-issues': (p: { path: string }) =>
    `Una plantilla para incidencias, en el repositorio .github de la organización: ${p.path}`,
  'contribution-templates.inherited-changes': (p: { path: string }) =>
    `Una plantilla para cambios, en el repositorio .github de la organización: ${p.path}`,
  'contribution-templates.issues-only': 'Hay una plantilla para incidencias, y todavía ninguna para cambios.',
  'contribution-templates.changes-only': 'Hay una plantilla para cambios, y todavía ninguna para incidencias.',
  'contribution-templates.missing': 'No se encontraron plantillas.',
  'contribution-templates.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había plantillas.',
  'contribution-templates.next-issues': 'Agregar una plantilla breve para incidencias.',
  'contribution-templates.next-changes': 'Agregar una plantilla breve para cambios.',
  'contribution-templates.starter-issues': `---
name: Algo no funciona
about: Cuéntenos qué pasó
---

**¿Qué hizo?**

**¿Qué esperaba?**

**¿Qué ocurrió en cambio?**

**¿Qué versión usa, y dónde?**
`,
  'contribution-templates.starter-changes': `**¿Qué cambia, y por qué?**

**¿Cómo se puede probar?**

**¿Hay una incidencia sobre esto?**
`,
  'beyond-code.title': 'Ayudar sin programar',
  'beyond-code.asks':
    '¿Se invita a ayudar a quienes no programan: traducir, documentar, diseñar, probar, responder preguntas o difundir?',
  'beyond-code.why':
    'Un proyecto vive de algo más que código. Algunas guías del estudio se dirigen también a quienes no programan.',
  'beyond-code.invited': 'Se invita a ayudar a quienes no programan.',
  'beyond-code.one': 'Se menciona una manera de ayudar sin programar.',
  'beyond-code.platform': 'Las traducciones se hacen en una plataforma abierta a la gente.',
  'beyond-code.section': (p: { heading: string }) => `Un apartado propio: «${p.heading}»`,
  'beyond-code.invitation': (p: { quote: string }) => `«${p.quote}»`,
  'beyond-code.missing': 'No se encontró una invitación para quienes no programan.',
  'beyond-code.unlisted': 'No se pudieron listar todos los documentos.',
  'beyond-code.next': 'Nombrar dos maneras de ayudar sin programar, como traducir o mejorar la documentación.',
  'beyond-code.next-more': 'Nombrar una segunda manera de ayudar sin programar, y por dónde empezar.',
  'beyond-code.starter': `# Cómo contribuir

## Maneras de ayudar sin programar

- Traducir los textos a su idioma.
- Mejorar la documentación allí donde no se entienda.
- Probar las versiones nuevas y contar qué pasó.
- Responder preguntas de otras personas.
`,
  'roadmap.title': 'Hoja de ruta',
  'roadmap.asks': '¿Se puede leer qué planea el proyecto, y el plan se movió en el último año?',
  'roadmap.why': 'Quien depende del proyecto o quiere ayudar puede ver hacia dónde va y participar a tiempo.',
  'roadmap.moving': 'Hay un plan, y se movió en el último año.',
  'roadmap.milestone': (p: { title: string; at: number }, w: Words) =>
    `El hito «${p.title}», modificado el ${w.date(p.at)}.`,
  'roadmap.current': 'Hay un plan, y nombra fechas del último año o futuras.',
  'roadmap.older-than': (p: { at: number }, w: Words) =>
    `Hay un plan; la fecha más nueva que nombra no pasa del ${w.date(p.at)}.`,
  'roadmap.older': 'Hay un plan, y no se mueve desde hace más de un año.',
  'roadmap.quiet': (p: { at: number }, w: Words) =>
    `Hay un plan; nadie trabaja en el proyecto desde el ${w.date(p.at)}.`,
  'roadmap.age-unknown': 'Hay un plan; aquí no se puede saber de cuándo es.',
  'roadmap.undated':
    'Hay un plan. No nombra fechas, así que se lo toma por tan reciente como el trabajo en el proyecto.',
  'roadmap.elsewhere':
    'El plan está en una página o un tablero enlazado. No se leyó; se lo toma por tan reciente como el trabajo en el proyecto.',
  'roadmap.worked': (p: { at: number }, w: Words) =>
    `El trabajo más reciente de una persona en el proyecto es del ${w.date(p.at)}.`,
  'roadmap.document': 'Un documento con el plan.',
  'roadmap.section': (p: { heading: string }) => `Un apartado sobre el plan: «${p.heading}»`,
  'roadmap.sentence': (p: { quote: string }) => `«${p.quote}»`,
  'roadmap.link': 'Un enlace al plan.',
  'roadmap.missing': 'No se encontró ningún plan.',
  'roadmap.unlisted': 'No se pudieron listar todos los documentos.',
  'roadmap.next': 'Escribir tres cosas que piensan hacer, y para cuándo.',
  'roadmap.next-update': 'Repasar el plan: qué está hecho, qué sigue y para cuándo.',
  'roadmap.starter': `# Hoja de ruta

Revisada en común el [fecha].

## Ahora

- …

## Después, para [mes y año]

- …

## Más adelante

- …

Cuéntennos en una incidencia qué les importa.
`,
  'release-notes.title': 'Notas de versión',
  'release-notes.asks': '¿La versión más reciente dice qué cambió?',
  'release-notes.why': 'Quien usa el proyecto puede decidir si pasa a la versión nueva, y cómo.',
  'release-notes.told': (p: { version: string }) => `Está escrito qué cambió en ${p.version}, la versión más reciente.`,
  'release-notes.changelog': (p: { entry: string }) => `Está escrito qué cambió, hasta ${p.entry}.`,
  'release-notes.in-release': (p: { version: string }) => `Las notas de ${p.version}.`,
  'release-notes.entry': (p: { entry: string }) => `La entrada más nueva trata de ${p.entry}.`,
  'release-notes.behind': (p: { version: string; entry: string }) =>
    `Está escrito qué cambió hasta ${p.entry}, pero no en ${p.version}, la versión más reciente.`,
  'release-notes.without-notes': (p: { version: string }) =>
    `Se publican versiones, la última es ${p.version}, sin decir qué cambió.`,
  'release-notes.release': (p: { version: string }) => `La versión ${p.version}.`,
  'release-notes.unknown-notes': (p: { version: string }) =>
    `La versión más reciente es ${p.version}. Si tiene notas, solo lo diría la página de versiones del sitio que aloja el proyecto.`,
  'release-notes.unknown-tags': 'Aquí no se pudo saber si se publican versiones.',
  'release-notes.no-release': 'Hasta ahora no se publicó ninguna versión, así que no hay nada que contar de ella.',
  'release-notes.upgrade-guide': 'Hay ayuda para pasar a una versión nueva.',
  'release-notes.next': 'Escribir en pocas líneas qué cambió en la última versión, para quienes la usan.',
  'release-notes.next-entry': (p: { version: string }) => `Agregar una entrada para ${p.version} que diga qué cambió.`,
  'release-notes.starter': `# Cambios

## [versión], [fecha]

- Qué hay de nuevo, qué se arregló y qué deben hacer quienes lo usan.
`,
  'maintained.title': 'Bien cuidado',
  'maintained.asks': '¿Alguien trabajó en esto en los últimos seis meses, o está terminado y nadie espera respuesta?',
  'maintained.why':
    'Quienes dependen de esto necesitan saber que hay alguien. Lo que las máquinas hacen solas no lo dice.',
  'maintained.archived': 'Este repositorio está archivado: su trabajo terminó.',
  'maintained.no-dates': 'No se encontró trabajo de personas con una fecha creíble.',
  'maintained.last-work': (p, w) => `El último commit o la última integración de una persona: ${w.date(p.at)}.`,
  'maintained.last-release': (p, w) => `La última versión publicada: ${w.date(p.at)}.`,
  'maintained.nobody-waits': 'Ninguna pregunta de fuera espera respuesta.',
  'maintained.active': (p, w) => `Hay personas trabajando en esto; el último trabajo es del ${w.date(p.at)}.`,
  'maintained.finished': (p, w) =>
    `Parece terminado y bien cuidado: hay una versión del ${w.date(p.at)} y nadie espera respuesta.`,
  'maintained.maybe-finished': (p, w) =>
    `La última versión es del ${w.date(p.at)}. Solo sus incidencias (issues) dirían si está terminado o sin atender.`,
  'maintained.quiet': (p, w) => `Hace un tiempo que nadie trabaja en esto; el último trabajo es del ${w.date(p.at)}.`,
  'maintained.still': (p, w) => `Hace mucho que nadie trabaja en esto; el último trabajo es del ${w.date(p.at)}.`,
  'maintained.next':
    'Contar en el README cómo está el proyecto: terminado, en busca de gente o ya sin atención (en ese caso, conviene archivarlo en GitHub).',
};
