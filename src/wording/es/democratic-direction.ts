import type { democraticDirection as english } from '../en/democratic-direction.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const democraticDirection: Translation<typeof english> = {
  'governance.title': 'Quién decide y cómo',
  'governance.asks': '¿Está escrito quién decide y cómo?',
  'governance.why': 'Con reglas que cualquiera puede leer, se participa en pie de igualdad.',
  'governance.met': 'Está escrito quién decide y cómo.',
  'governance.mentioned': 'Se mencionan las decisiones, pero todavía no se dice quién las toma y cómo.',
  'governance.missing': 'No se encontró nada sobre quién decide y cómo.',
  'governance.declared': 'El proyecto indica dónde se explica cómo decide.',
  'governance.file': 'Un documento sobre el gobierno del proyecto.',
  'governance.section': 'Un apartado sobre cómo se toman las decisiones.',
  'governance.sentences': 'El documento explica quién decide y cómo.',
  'governance.mention': 'Una mención de cómo se toman las decisiones.',
  'governance.next': 'Escribir media página: quién decide qué, cómo se toma una decisión y cómo se llega a participar.',
  'governance.starter': `# Cómo decidimos

## Quiénes participan

[insertar quiénes integran o mantienen el proyecto y cómo sumarse]

## Cómo se toman las decisiones

- Los asuntos del día a día: [insertar quién decide y cómo]
- Los asuntos mayores: [insertar cómo (consenso, consentimiento o voto) y quiénes participan]

## Cuando no hay acuerdo

[insertar qué se hace entonces]
`,
  'open-decisions.title': 'Decisiones abiertas a personas de fuera',
  'open-decisions.asks':
    '¿Pueden participar en las decisiones personas de fuera, con propuestas, reuniones abiertas, encuestas o votaciones?',
  'open-decisions.why': 'Quienes usan y mejoran un proyecto saben cosas que no saben quienes lo llevan adelante.',
  'open-decisions.met': 'Hay una manera de que personas de fuera participen en las decisiones.',
  'open-decisions.unused': 'Hay preparada una manera de participar en las decisiones, pero no parece usarse todavía.',
  'open-decisions.missing': 'No se encontró una manera de que personas de fuera participen en las decisiones.',
  'open-decisions.unread':
    'No se pudieron leer las etiquetas ni los debates, y no se encontró otra manera de participar.',
  'open-decisions.proposals': 'Las propuestas o los registros de decisiones están a la vista.',
  'open-decisions.proposals-empty': 'Una carpeta para propuestas, por ahora sin propuestas.',
  'open-decisions.label': (p: { name: string }) => `Una etiqueta para asuntos por decidir: ${p.name}`,
  'open-decisions.discussions': (p: { name: string }) => `Debates para ideas: ${p.name}`,
  'open-decisions.said': 'Se invita a participar.',
  'open-decisions.template': 'Una plantilla para propuestas.',
  'open-decisions.next':
    'Invitar a traer propuestas: una categoría de ideas en los debates (discussions), una reunión abierta o una encuesta.',
  'open-decisions.next-use': 'Usarla para la próxima decisión importante, para que se vea cómo funciona.',
  'named-maintainers.title': 'Responsables con nombre',
  'named-maintainers.asks': '¿Se nombra a dos o más personas, o a un equipo, como responsables del proyecto?',
  'named-maintainers.why': 'Hace falta saber a quién acudir, y un proyecto está más seguro en varias manos.',
  'named-maintainers.met': (p: { count: number }, w: Words) =>
    `Se nombra a ${w.number(p.count)} personas como responsables del proyecto.`,
  'named-maintainers.team': 'Se nombra a un equipo como responsable del proyecto.',
  'named-maintainers.one': 'Se nombra a una sola persona como responsable del proyecto.',
  'named-maintainers.organisation': (p: { name: string }) =>
    `${p.name} figura en la autoría, pero no se nombra a nadie en particular como responsable del proyecto.`,
  'named-maintainers.authors': (p: { count: number }, w: Words) =>
    `${w.plural(p.count, { one: 'Se nombra a quien lo creó', other: `Se nombra a ${w.number(p.count)} personas como autoras` })}, pero a nadie como responsable del proyecto ahora.`,
  'named-maintainers.missing': 'No se encontró a nadie con nombre como responsable del proyecto.',
  'named-maintainers.named': 'Nombres de responsables o de quienes lo crearon.',
  'named-maintainers.next':
    'Nombrar a las personas o al equipo responsables del proyecto, en el README o en un archivo llamado MAINTAINERS.md.',
  'named-maintainers.next-second': 'Nombrar a una segunda persona responsable, o al equipo.',
  'named-maintainers.starter': `# Responsables

- [insertar nombre y cuenta]: [insertar de qué se ocupa]
- [insertar nombre y cuenta]: [insertar de qué se ocupa]
`,
  'shared-maintenance.title': 'El mantenimiento se comparte',
  'shared-maintenance.asks': '¿Hicieron falta dos o más personas para hacer la mitad del trabajo reciente?',
  'shared-maintenance.why':
    'Donde todo descansa en una persona, unas vacaciones o una enfermedad detienen el proyecto. Compartir el trabajo también es compartir las decisiones.',
  'shared-maintenance.too-few': (p, w) =>
    `Es muy poco para saberlo: entre los 100 cambios (commits) más nuevos, ${w.number(p.commits)} ${w.plural(p.commits, { one: 'es', other: 'son' })} de personas y de los últimos dos años; hacen falta al menos ${w.number(p.least)}.`,
  'shared-maintenance.shared': (p, w) =>
    `Hicieron falta ${w.number(p.factor)} personas para hacer la mitad del trabajo reciente.`,
  'shared-maintenance.one-mostly': (p, w) =>
    `Una persona hizo la mitad del trabajo reciente o más; otras hicieron el ${w.percent(p.share)}.`,
  'shared-maintenance.one': 'Una sola persona hizo más de cuatro quintas partes del trabajo reciente.',
  'shared-maintenance.counted': (p, w) =>
    `Se contaron ${w.number(p.commits)} cambios (commits) de los últimos dos años entre los 100 más nuevos, de ${w.number(p.people)} ${w.plural(p.people, { one: 'persona', other: 'personas' })}, sin integraciones ni cambios automáticos.`,
  'shared-maintenance.others': (p, w) => `Otras personas hicieron el ${w.percent(p.share)}.`,
  'shared-maintenance.next':
    'Invitar a una segunda persona a cuidar una parte del proyecto, y trabajar en ella en conjunto hasta que se sienta en casa.',
  'management.title': 'Alguien se ocupa de la gestión',
  'management.asks': '¿Alguien se ocupa de los recursos, los costos y la planificación?',
  'management.why':
    'El trabajo en software del que mucha gente depende necesita dinero, tiempo y planes. Si alguien los cuida, el proyecto dura y quienes programan pueden programar.',
  'management.unanswered': 'El proyecto no ha dicho quién se ocupa de la gestión.',
  'management.invite':
    'Agregar quién se ocupa de los recursos, los costos y la planificación; si todavía no es nadie, escribir «false».',
  'management.no': 'Hasta ahora nadie se ocupa de la gestión.',
  'management.next':
    'Acordar que una persona se ocupe de los costos y la planificación durante unos meses, y conversarlo en la próxima reunión.',
  'management.yes': 'Alguien se ocupa de los recursos, los costos y la planificación.',
  'management.who': (p, w) => `A cargo de ${w.list(p.who)}.`,
  'management.shown': 'Así lo dice el proyecto.',
};
