import type { democraticDirection as english } from '../en/democratic-direction.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const democraticDirection: Translation<typeof english> = {
  'governance.title': 'Quién decide y cómo',
  'governance.asks': '¿Está escrito quién decide y cómo?',
  'governance.why': 'Con reglas que cualquiera puede leer, se participa en pie de igualdad.',
  'governance.met': 'Está escrito quién decide y cómo.',
  'governance.mentioned': 'Se mencionan las decisiones, sin decir todavía quién decide y cómo.',
  'governance.missing': 'No se encontró nada sobre quién decide y cómo.',
  'governance.declared': 'El proyecto indica dónde explica cómo decide',
  'governance.file': 'Un documento sobre el gobierno del proyecto',
  'governance.section': 'Una sección sobre cómo se toman las decisiones',
  'governance.sentences': 'El documento explica quién decide y cómo',
  'governance.mention': 'Una mención de cómo se toman las decisiones',
  'governance.next': 'Escribir media página: quién decide qué, cómo se toma una decisión y cómo se llega a participar.',
  'governance.starter':
    '# Cómo decidimos\n\n## Quiénes participan\n\nQuiénes integran o mantienen el proyecto y cómo se llega a integrarlo.\n\n## Cómo se toman las decisiones\n\nLos asuntos del día a día; los asuntos mayores (consenso, consentimiento o voto, y quiénes votan).\n\n## Cuando no hay acuerdo\n\nQué hacemos entonces.\n',
  'open-decisions.title': 'Decisiones abiertas a personas de afuera',
  'open-decisions.asks':
    '¿Pueden participar en las decisiones personas de afuera: propuestas, reuniones abiertas, encuestas o votaciones?',
  'open-decisions.why': 'Quienes usan y mejoran un proyecto saben cosas que no saben quienes lo llevan.',
  'open-decisions.met': 'Hay una manera de que personas de afuera participen en las decisiones.',
  'open-decisions.unused': 'Hay preparada una manera de participar en las decisiones, pero no parece usarse todavía.',
  'open-decisions.missing': 'No se encontró una manera de que personas de afuera participen en las decisiones.',
  'open-decisions.unread':
    'No se pudieron leer las etiquetas ni los debates, y no se encontró otra manera de participar.',
  'open-decisions.proposals': 'Las propuestas o los registros de decisiones están a la vista',
  'open-decisions.proposals-empty': 'Una carpeta para propuestas, por ahora sin propuestas',
  'open-decisions.label': (p: { name: string }) => `Etiqueta para asuntos por decidir: ${p.name}`,
  'open-decisions.discussions': (p: { name: string }) => `Debates de ideas: ${p.name}`,
  'open-decisions.said': 'Se invita a participar',
  'open-decisions.template': 'Un formulario para propuestas',
  'open-decisions.next':
    'Invitar a traer propuestas: una categoría de ideas en los debates, una reunión abierta o una encuesta.',
  'open-decisions.next-use': 'Tratar por ahí la próxima decisión importante, para que se vea cómo funciona.',
  'named-maintainers.title': 'Responsables con nombre',
  'named-maintainers.asks': '¿Se nombra a dos o más personas, o a un equipo, que cuidan el proyecto?',
  'named-maintainers.why': 'Hace falta saber a quién acudir, y un proyecto está más seguro en varias manos.',
  'named-maintainers.met': (p: { count: number }, w: Words) =>
    `Se nombra a ${w.number(p.count)} personas que cuidan el proyecto.`,
  'named-maintainers.team': 'Se nombra a un equipo que cuida el proyecto.',
  'named-maintainers.one': 'Se nombra a una sola persona que cuida el proyecto.',
  'named-maintainers.missing': 'No se nombra a nadie que cuide el proyecto.',
  'named-maintainers.named': 'Nombres de quienes lo mantienen o lo crearon',
  'named-maintainers.next':
    'Nombrar a las personas o al equipo que cuidan el proyecto, en el README o en un archivo MAINTAINERS.',
  'named-maintainers.next-second': 'Nombrar a una segunda persona, o al equipo, que también cuide el proyecto.',
  'named-maintainers.starter':
    '# Responsables\n\n- Nombre (@cuenta): de qué se ocupa\n- Nombre (@cuenta): de qué se ocupa\n',
  'shared-maintenance.title': 'El mantenimiento se comparte',
  'shared-maintenance.asks': '¿Hicieron falta dos o más personas para la mitad del trabajo reciente?',
  'shared-maintenance.why':
    'Donde todo descansa en una persona, unas vacaciones o una enfermedad detienen el proyecto. Compartir el trabajo también es compartir las decisiones.',
  'shared-maintenance.too-few': (p, w) =>
    `Hay muy poco trabajo reciente para saberlo: ${w.number(p.commits)} ${w.plural(p.commits, { one: 'commit', other: 'commits' })} de personas en dos años, y hacen falta ${w.number(p.least)}.`,
  'shared-maintenance.shared': (p, w) =>
    `La mitad del trabajo reciente la hicieron ${w.number(p.factor)} personas en conjunto.`,
  'shared-maintenance.one-mostly': (p, w) =>
    `Una persona hizo la mitad del trabajo reciente o más, y otras hicieron el ${w.percent(p.share)}.`,
  'shared-maintenance.one': 'Una sola persona hizo casi todo el trabajo reciente.',
  'shared-maintenance.counted': (p, w) =>
    `Se contaron los ${w.number(p.commits)} commits más nuevos de dos años, de ${w.number(p.people)} ${w.plural(p.people, { one: 'persona', other: 'personas' })}, sin integraciones ni máquinas.`,
  'shared-maintenance.others': (p, w) => `Otras personas hicieron el ${w.percent(p.share)}.`,
  'shared-maintenance.next':
    'Invitar a una segunda persona a cuidar una parte del proyecto, y trabajarla en conjunto hasta que se sienta en casa.',
  'management.title': 'Alguien se ocupa de la gestión',
  'management.asks': '¿Alguien se ocupa de los recursos, los costos y la planificación?',
  'management.why':
    'El trabajo en software del que mucha gente depende necesita dinero, tiempo y planes. Si alguien los cuida, el proyecto dura y quienes programan pueden programar.',
  'management.unanswered': 'El proyecto no ha dicho quién se ocupa de la gestión.',
  'management.invite':
    'Agregar quién se ocupa de los recursos, los costos y la planificación, o false si todavía nadie.',
  'management.no': 'Hasta ahora nadie se ocupa de la gestión.',
  'management.next':
    'Acordar que una persona se ocupe de los costos y la planificación durante unos meses, y conversarlo en la próxima reunión.',
  'management.yes': 'Alguien se ocupa de los recursos, los costos y la planificación.',
  'management.who': (p, w) => `A cargo de ${w.list(p.who)}.`,
  'management.shown': 'Así lo dice el proyecto.',
};
