import type { planningAndWorkflows as english } from '../en/planning-and-workflows.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const planningAndWorkflows: Translation<typeof english> = {
  'contribution-guide.title': 'Guía de contribución',
  'contribution-guide.asks':
    '¿El proyecto explica cómo proponer un cambio: dónde avisar de un problema, cómo preparar el entorno, cómo enviar el cambio y cómo se revisa?',
  'contribution-guide.why':
    'Quien quiere ayudar puede empezar sin preguntar antes. En el estudio, la gran mayoría de los proyectos tenía una guía así.',
  'contribution-guide.found': 'Hay una guía que explica cómo proponer un cambio.',
  'contribution-guide.says': (p: { count: number }, w: Words) =>
    `Trata ${w.number(p.count)} de ${w.number(4)} temas: avisar, preparar el entorno, enviar un cambio, revisión.`,
  'contribution-guide.inherited':
    'La guía está en el repositorio .github de la misma cuenta y vale también para este proyecto.',
  'contribution-guide.elsewhere': 'La guía está en una página del proyecto; aquí no se leyó su texto.',
  'contribution-guide.on-site': 'Un enlace lleva a la guía.',
  'contribution-guide.stub': 'Hay un comienzo de guía; todavía no dice lo suficiente para poder proponer un cambio.',
  'contribution-guide.stub-here': 'Lo que hay hasta ahora está aquí.',
  'contribution-guide.mention': (p: { quote: string }) => `Dice: «${p.quote}»`,
  'contribution-guide.only-mention': 'Una frase habla de contribuir; todavía no explica cómo proponer un cambio.',
  'contribution-guide.copied': (p: { from: string }) =>
    `La guía habla de otro proyecto (${p.from}): parece venir de allí y todavía no se adaptó a este.`,
  'contribution-guide.missing': 'No se encontró una guía para quienes quieran contribuir.',
  'contribution-guide.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había ninguna guía.',
  'contribution-guide.next': 'Escribir en pocas líneas cómo avisar de un problema y cómo enviar un cambio.',
  'contribution-guide.next-more':
    'Agregar cómo avisar de un problema, cómo preparar el entorno, cómo enviar un cambio o cómo se revisa: con dos basta.',
  'contribution-guide.next-copied':
    'Poner en la guía el nombre y las direcciones de este proyecto, y quitar lo que aquí no corresponde.',
  'contribution-guide.starter': `# Cómo contribuir

Gracias por querer ayudar. Un cambio pequeño es tan bienvenido como uno grande.

## Avisar de un problema

Abrir una incidencia (issue) y contar qué se hizo, qué se esperaba y qué ocurrió.

## Preparar el entorno

[insertar los pasos para poner en marcha el proyecto]

## Enviar un cambio

1. Hacer una copia (fork) del repositorio y una rama para el cambio.
2. Hacer el cambio y probarlo.
3. Abrir una solicitud de cambio (pull request) que diga qué cambia y por qué.

## Qué pasa después

[insertar quién revisa los cambios y cuánto suele tardar]
`,
  'code-of-conduct.title': 'Código de conducta',
  'code-of-conduct.asks': '¿Hay un código de conducta que diga a quién acudir en este proyecto?',
  'code-of-conduct.why':
    'Dice cómo se tratan las personas aquí y a quién acudir cuando eso falla. Sin un contacto, no hay a quién avisar.',
  'code-of-conduct.complete': 'Hay un código de conducta con un contacto de este proyecto.',
  'code-of-conduct.found': 'El código de conducta está aquí.',
  'code-of-conduct.inherited':
    'El código de conducta está en el repositorio .github de la misma cuenta y vale también para este proyecto.',
  'code-of-conduct.contact': 'Dice a quién acudir.',
  'code-of-conduct.no-contact': 'El código de conducta no dice a quién acudir.',
  'code-of-conduct.pointer': 'Lo que hay solo remite a un código de conducta, o anuncia que habrá uno.',
  'code-of-conduct.placeholder':
    'El código de conducta todavía tiene un espacio en blanco donde debería estar el contacto.',
  'code-of-conduct.placeholder-here': (p: { text: string }) => `Esto falta completar: ${p.text}`,
  'code-of-conduct.others-contact': (p: { contact: string }) =>
    `El contacto que da parece ser de otra organización: ${p.contact}`,
  'code-of-conduct.link-only':
    'Hay un enlace a un código de conducta que está en otro sitio; en este repositorio no hay ninguno.',
  'code-of-conduct.link': 'El enlace está aquí.',
  'code-of-conduct.empty': 'El archivo del código de conducta está vacío.',
  'code-of-conduct.missing': 'No se encontró un código de conducta.',
  'code-of-conduct.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había un código de conducta.',
  'code-of-conduct.next': 'Acordar un código de conducta breve y decir a quién acudir.',
  'code-of-conduct.next-own': 'Poner en el repositorio un código de conducta, con un contacto propio.',
  'code-of-conduct.next-contact': 'Agregar una dirección propia que alguien lea.',
  'code-of-conduct.next-placeholder': 'Completar el contacto.',
  'code-of-conduct.starter': `# Código de conducta

Aquí todas las personas son bienvenidas, sean quienes sean y sepan lo que sepan.

Nos escuchamos, explicamos con paciencia y discrepamos con respeto. No aceptamos insultos, acoso ni discriminación,
ni en este proyecto ni en su nombre.

## A quién acudir

Quien haya vivido o presenciado algo así puede escribir a [insertar dirección de contacto]. Leen los mensajes estas
personas: [insertar nombres]. Responden dentro de [insertar número de días] días, no cuentan nada sin consentimiento y
deciden qué hacer junto con quien avisa.
`,
  'contribution-templates.title': 'Plantillas para incidencias y solicitudes de cambio',
  'contribution-templates.asks':
    '¿Hay una plantilla para completar cuando alguien avisa de un problema (abre una incidencia o issue) o propone un cambio (abre una solicitud de cambio o pull request)?',
  'contribution-templates.why':
    'Una plantilla pide lo necesario: nadie tiene que volver a preguntar, y quien empieza sabe qué escribir.',
  'contribution-templates.both': 'Hay plantillas para incidencias y para solicitudes de cambio.',
  'contribution-templates.issues': 'Una plantilla para incidencias.',
  'contribution-templates.changes': 'Una plantilla para solicitudes de cambio.',
  'contribution-templates.inherited-issues': (p: { path: string }) =>
    `Una plantilla para incidencias, en el repositorio .github de la misma cuenta: ${p.path}`,
  'contribution-templates.inherited-changes': (p: { path: string }) =>
    `Una plantilla para solicitudes de cambio, en el repositorio .github de la misma cuenta: ${p.path}`,
  'contribution-templates.issues-only':
    'Hay una plantilla para incidencias, y todavía ninguna para solicitudes de cambio.',
  'contribution-templates.changes-only':
    'Hay una plantilla para solicitudes de cambio, y todavía ninguna para incidencias.',
  'contribution-templates.missing': 'No se encontraron plantillas.',
  'contribution-templates.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había plantillas.',
  'contribution-templates.next-issues': 'Agregar una plantilla breve para incidencias.',
  'contribution-templates.next-changes': 'Agregar una plantilla breve para solicitudes de cambio.',
  'contribution-templates.starter-issues': `---
name: Algo no funciona
about: Contar qué pasó
---

**¿Qué se hizo?**

**¿Qué se esperaba?**

**¿Qué ocurrió en cambio?**

**¿Con qué versión, y dónde?**
`,
  'contribution-templates.starter-changes': `**¿Qué cambia, y por qué?**

**¿Cómo se puede probar?**

**¿Hay una incidencia (issue) sobre esto?**
`,
  'beyond-code.title': 'Ayudar sin programar',
  'beyond-code.asks':
    '¿Se invita a ayudar a quienes no programan: traducir, documentar, diseñar, probar, responder preguntas o difundir?',
  'beyond-code.why':
    'Un proyecto vive de algo más que código. En el estudio, algunas guías se dirigen también a quienes no programan.',
  'beyond-code.invited': 'Se invita a ayudar a quienes no programan.',
  'beyond-code.one': 'Se menciona una manera de ayudar sin programar.',
  'beyond-code.platform': 'El proyecto usa una plataforma donde se puede ayudar a traducirlo.',
  'beyond-code.section': (p: { heading: string }) => `Un apartado sobre esto: «${p.heading}»`,
  'beyond-code.invitation': (p: { quote: string }) => `«${p.quote}»`,
  'beyond-code.missing': 'No se encontró una invitación para quienes no programan.',
  'beyond-code.unlisted': 'No se pudieron listar todos los documentos.',
  'beyond-code.next': 'Nombrar dos maneras de ayudar sin programar, como traducir o mejorar la documentación.',
  'beyond-code.next-more': 'Nombrar una segunda manera de ayudar sin programar, y por dónde empezar.',
  'beyond-code.starter': `# Cómo contribuir

## Maneras de ayudar sin programar

- Traducir los textos a otro idioma.
- Mejorar la documentación allí donde no se entienda.
- Probar las versiones nuevas y contar qué pasó.
- Responder preguntas de otras personas.

Por dónde empezar: [insertar un enlace o un contacto]
`,
  'roadmap.title': 'Hoja de ruta',
  'roadmap.asks': '¿Se puede leer qué planea el proyecto, y el plan avanzó en el último año?',
  'roadmap.why': 'Quienes dependen del proyecto o quieren ayudar pueden ver hacia dónde va y participar a tiempo.',
  'roadmap.moving': 'Hay un plan, y avanzó en el último año.',
  'roadmap.milestone': (p: { title: string; at: number }, w: Words) =>
    `El hito «${p.title}», modificado el ${w.date(p.at)}.`,
  'roadmap.current': 'Hay un plan, y nombra fechas del último año o por venir.',
  'roadmap.older-than': (p: { at: number }, w: Words) =>
    `Hay un plan; no nombra ninguna fecha posterior al ${w.date(p.at)}.`,
  'roadmap.older': 'Hay un plan, pero no avanza desde hace más de un año.',
  'roadmap.quiet': (p: { at: number }, w: Words) =>
    `Hay un plan, pero no se ve trabajo de personas desde el ${w.date(p.at)}.`,
  'roadmap.age-unknown': 'Hay un plan; aquí no se pudo saber de cuándo es.',
  'roadmap.undated':
    'Hay un plan. No nombra fechas, así que se considera tan reciente como el último trabajo en el proyecto.',
  'roadmap.elsewhere':
    'El plan está en una página o un tablero enlazado. No se leyó; se considera tan reciente como el último trabajo en el proyecto.',
  'roadmap.worked': (p: { at: number }, w: Words) => `El último trabajo de una persona es del ${w.date(p.at)}.`,
  'roadmap.document': 'Un documento con el plan.',
  'roadmap.section': (p: { heading: string }) => `Un apartado sobre el plan: «${p.heading}»`,
  'roadmap.sentence': (p: { quote: string }) => `«${p.quote}»`,
  'roadmap.link': 'Un enlace al plan.',
  'roadmap.missing': 'No se encontró ningún plan.',
  'roadmap.unlisted': 'No se pudieron listar todos los documentos.',
  'roadmap.next': 'Escribir tres cosas que se piensa hacer, y para cuándo.',
  'roadmap.next-update': 'Repasar el plan: qué está hecho, qué sigue y para cuándo.',
  'roadmap.starter': `# Hoja de ruta

Revisada en conjunto el [insertar fecha].

## Ahora

- [insertar en qué se trabaja]

## Después, para [insertar mes y año]

- [insertar qué sigue]

## Más adelante

- [insertar qué puede esperar]

Quien quiera puede contar en una incidencia (issue) qué le importa.
`,
  'release-notes.title': 'Notas de versión',
  'release-notes.asks': '¿La versión más reciente dice qué cambió?',
  'release-notes.why': 'Quienes usan el proyecto pueden decidir si pasan a la versión nueva, y cómo.',
  'release-notes.told': (p: { version: string }) => `Está escrito qué cambió en ${p.version}, la versión más reciente.`,
  'release-notes.changelog': (p: { entry: string }) => `Está escrito qué cambió, hasta ${p.entry}.`,
  'release-notes.in-release': (p: { version: string }) => `Las notas de ${p.version}.`,
  'release-notes.entry': (p: { entry: string }) => `La entrada más nueva trata de ${p.entry}.`,
  'release-notes.entry-of': (p: { entry: string }) => `La entrada sobre ${p.entry}.`,
  'release-notes.behind': (p: { version: string; entry: string }) =>
    `Está escrito qué cambió hasta ${p.entry}, pero no en ${p.version}, la versión más reciente.`,
  'release-notes.without-notes': (p: { version: string }) =>
    `La versión más reciente, ${p.version}, no dice qué cambió.`,
  'release-notes.release': (p: { version: string }) => `Versión ${p.version}.`,
  'release-notes.unknown-notes': (p: { version: string }) =>
    `La versión más reciente es ${p.version}. Si tiene notas, solo lo podría decir la página de versiones del sitio que aloja el proyecto.`,
  'release-notes.unknown-tags': 'Aquí no se pudo saber si se publican versiones.',
  'release-notes.no-release': 'No se encontró ninguna versión publicada, así que no hay cambios que contar.',
  'release-notes.upgrade-guide': 'Hay ayuda para pasar a una versión nueva.',
  'release-notes.next': 'Escribir en pocas líneas qué cambió en la última versión, para quienes la usan.',
  'release-notes.next-entry': (p: { version: string }) => `Agregar una entrada para ${p.version} que diga qué cambió.`,
  'release-notes.starter': `# Cambios

## [insertar versión], [insertar fecha]

- [insertar qué hay de nuevo]
- [insertar qué se arregló]
- [insertar qué hay que hacer al actualizar]
`,
  'maintained.title': 'Bien cuidado',
  'maintained.asks': '¿Alguien trabajó en esto en los últimos seis meses, o está terminado y nadie espera respuesta?',
  'maintained.why':
    'Quienes dependen de esto necesitan saber que hay alguien. Los cambios automáticos por sí solos no lo muestran.',
  'maintained.archived': 'Este repositorio está archivado: ya no se espera más trabajo en él.',
  'maintained.no-dates': 'No se encontró trabajo de personas con una fecha creíble.',
  'maintained.last-work': (p, w) => `El último cambio de una persona (commit o integración): ${w.date(p.at)}.`,
  'maintained.last-release': (p, w) => `La última versión publicada: ${w.date(p.at)}.`,
  'maintained.nobody-waits': 'Ninguna pregunta de fuera espera respuesta.',
  'maintained.active': (p, w) => `Hay personas trabajando en esto; el último trabajo es del ${w.date(p.at)}.`,
  'maintained.finished': (p, w) =>
    `Parece terminado y bien cuidado: hay una versión del ${w.date(p.at)} y nadie de fuera espera respuesta.`,
  'maintained.maybe-finished': (p, w) =>
    `La última versión es del ${w.date(p.at)}. Solo las incidencias podrían decir si está terminado o sin atender.`,
  'maintained.quiet': (p, w) => `Hace un tiempo que no se ve trabajo de personas; el último es del ${w.date(p.at)}.`,
  'maintained.still': (p, w) => `Hace mucho que no se ve trabajo de personas; el último es del ${w.date(p.at)}.`,
  'maintained.next':
    'Contar en el README cómo está el proyecto: terminado, en busca de gente o ya sin atención (en ese caso, conviene archivarlo en GitHub).',
};
