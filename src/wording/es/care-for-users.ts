import type { careForUsers as english } from '../en/care-for-users.ts';
import type { Translation } from '../message.ts';

export const careForUsers: Translation<typeof english> = {
  'unknown.unsupported': (p) =>
    ({
      history: 'Aquí no hay historial de git del que aprenderlo.',
      tags: 'Aquí no hay etiquetas de git de las que aprenderlo.',
      issues:
        'Las incidencias (issues) están en el sitio que aloja el proyecto, no en esta carpeta. Si es GitHub, conviene auditar el repositorio por su nombre (PROPIETARIO/NOMBRE).',
      'pull-requests':
        'Las solicitudes de cambio (pull requests) están en el sitio que aloja el proyecto, no en esta carpeta. Si es GitHub, conviene auditar el repositorio por su nombre (PROPIETARIO/NOMBRE).',
    })[p.what] ??
    'Solo lo sabe el sitio que aloja el proyecto. Si es GitHub, conviene auditar el repositorio por su nombre (PROPIETARIO/NOMBRE).',
  'unknown.forbidden': (p) =>
    ({
      issues: 'No se pudieron leer las incidencias (issues): falta permiso para verlas.',
      'pull-requests': 'No se pudieron leer las solicitudes de cambio (pull requests): falta permiso para verlas.',
      history: 'No se pudo leer el historial: falta permiso para verlo.',
    })[p.what] ?? 'No se pudo leer: falta permiso para verlo.',
  'unknown.rate-limited': (p) =>
    ({
      issues:
        'Por ahora no se pudieron leer las incidencias (issues): GitHub responde a un número limitado de consultas por hora. Se puede intentar más tarde.',
      'pull-requests':
        'Por ahora no se pudieron leer las solicitudes de cambio (pull requests): GitHub responde a un número limitado de consultas por hora. Se puede intentar más tarde.',
      history:
        'Por ahora no se pudo leer el historial: GitHub responde a un número limitado de consultas por hora. Se puede intentar más tarde.',
    })[p.what] ??
    'Por ahora no se pudo leer: solo se responde a un número limitado de consultas por hora. Se puede intentar más tarde.',
  'unknown.failed': (p) =>
    ({
      issues: 'Esta vez no se pudieron leer las incidencias (issues): no llegó una respuesta útil.',
      'pull-requests':
        'Esta vez no se pudieron leer las solicitudes de cambio (pull requests): no llegó una respuesta útil.',
      history: 'Esta vez no se pudo leer el historial.',
    })[p.what] ?? 'Esta vez no se pudo leer: no llegó una respuesta útil.',
  'inside.unknown': 'Nada indica aquí quién forma parte del proyecto y quién viene de fuera, así que no se midió.',
  'inside.some-unknown':
    'De algunas de las personas que trabajaron en esto no se sabe si forman parte del proyecto, así que no se evaluó.',
  'inside.declare':
    'Nombrar a las personas que integran el proyecto, o el dominio de sus correos, en el archivo de ajustes.',
  'inside.told-by': (p, w) => {
    const kinds: Readonly<Record<string, string>> = {
      'declared-member': 'las personas nombradas en los ajustes',
      'declared-domain': 'los dominios de correo nombrados en los ajustes',
      association: 'el papel que GitHub muestra junto a cada nombre',
      merged: 'quién integra cambios',
      closed: 'quién cierra lo que otras personas abrieron',
      released: 'quién publica versiones',
      labelled: 'quién ordena lo que otras personas abrieron',
      tagged: 'quién pone etiquetas de versión en git',
      'brought-in': 'quién integra en git el trabajo de otras personas',
      committed: 'quién registra en git (commit) el trabajo de otras personas',
      'shared-domain': 'un dominio de correo compartido con alguna de ellas',
    };
    return `Para saber quién forma parte del proyecto se tuvo en cuenta: ${w.list(p.kinds.map((kind) => kinds[kind] ?? kind))}.`;
  },
  'response.archived': 'Este repositorio está archivado: ya no es un lugar donde preguntar.',
  'response.issues-off': 'Aquí las incidencias (issues) están desactivadas, así que no había nada que mirar.',
  'response.median': (p, w) => `La mitad recibió respuesta en un plazo de ${w.days(p.days)}.`,
  'response.median-beyond': (p, w) => `Más de la mitad espera una respuesta más de ${w.days(p.days)}.`,
  'response.p90': (p, w) => `Nueve de cada diez recibieron respuesta en un plazo de ${w.days(p.days)}.`,
  'response.p90-beyond': (p, w) =>
    `Hacen falta más de ${w.days(p.days)} para que nueve de cada diez reciban respuesta.`,
  'response.by-anyone': (p, w) =>
    `Con respuesta en ese plazo de cualquier persona, no solo de la gente del proyecto: ${w.percent(p.share)}.`,
  'response.waiting': (p, w) =>
    `${w.plural(p.count, { one: 'Queda 1 abierta y sin respuesta', other: `Quedan ${w.number(p.count)} abiertas y sin respuesta` })}; la espera más larga es de ${w.days(p.days)}. ${w.plural(p.numbers.length, { one: 'Número', other: 'Números' })}: ${w.list(p.numbers)}${p.count > p.numbers.length ? ', entre otros' : ''}.`,
  'response.unclear': (p, w) =>
    `${w.plural(p.count, { one: 'Se dejó fuera 1', other: `Se dejaron fuera ${w.number(p.count)}` })}: no se pudo ver por completo qué pasó.`,
  'issue-response.title': 'Las preguntas reciben respuesta',
  'issue-response.asks':
    '¿Quienes abren desde fuera una incidencia (issue: una pregunta, un problema, un deseo) reciben respuesta del proyecto en dos semanas?',
  'issue-response.why':
    'Quien pregunta ya le dedicó tiempo al proyecto. Una respuesta breve, aunque solo sea «lo hemos visto», es una manera de dar la bienvenida.',
  'issue-response.too-few': (p, w) =>
    `Hay muy pocas incidencias (issues) de fuera para saberlo: ${w.number(p.sample)} en ${w.number(p.months)} meses; hacen falta al menos ${w.number(p.least)}.`,
  'issue-response.answered': (p, w) =>
    `${w.number(p.answered)} de ${w.number(p.sample)} incidencias (issues) de fuera (${w.percent(p.share)}) ${w.plural(p.answered, { one: 'recibió', other: 'recibieron' })} respuesta de la gente del proyecto en un plazo de ${w.days(p.days)}, en los últimos ${w.number(p.months)} meses.`,
  'issue-response.next': (p, w) =>
    p.waiting === 0
      ? 'Acordar quién mira cada semana las incidencias nuevas: basta una primera respuesta breve.'
      : `Dar una primera respuesta breve a ${w.plural(p.waiting, { one: 'la incidencia abierta que espera', other: 'las incidencias abiertas que esperan, empezando por la más antigua' })}.`,
  'issue-closure.title': 'Las incidencias se cierran',
  'issue-closure.asks': '¿Una persona cierra la mayoría de las incidencias de fuera que tienen más de un mes?',
  'issue-closure.why':
    'Una incidencia resuelta, o rechazada con amabilidad, no deja a nadie en la duda. En el estudio, la gran mayoría de las incidencias estaban cerradas.',
  'issue-closure.too-few': (p, w) =>
    `Hay muy pocas incidencias de fuera con más de ${w.days(p.days)} para saberlo: ${w.number(p.sample)}; hacen falta al menos ${w.number(p.least)}.`,
  'issue-closure.closed': (p, w) =>
    `Alguien cerró ${w.number(p.closed)} de ${w.number(p.sample)} incidencias de fuera con más de ${w.days(p.days)} (${w.percent(p.share)}).`,
  'issue-closure.median': (p, w) => `La mitad se cerró en un plazo de ${w.days(p.days)}.`,
  'issue-closure.by-bot': (p, w) => `Se cerraron de forma automática, lo que no cuenta: ${w.number(p.count)}.`,
  'issue-closure.next': (p, w) =>
    p.open === 0
      ? 'Procurar que una persona cierre las incidencias, con unas palabras sobre el motivo.'
      : `Revisar en conjunto ${w.plural(p.open, { one: 'la incidencia antigua que sigue abierta', other: 'las incidencias antiguas que siguen abiertas' })} y cerrar lo resuelto o lo que no se hará, con unas palabras sobre el motivo.`,
  'contribution-response.title': 'Los cambios propuestos reciben respuesta',
  'contribution-response.asks':
    '¿Quienes proponen un cambio desde fuera (abren una solicitud de cambio o pull request) reciben respuesta del proyecto en dos semanas?',
  'contribution-response.why':
    'Una solicitud de cambio (pull request) es trabajo regalado. Quienes reciben respuesta pronto suelen volver, y pueden llegar a ser parte del proyecto.',
  'contribution-response.too-few': (p, w) =>
    `Hay muy pocas solicitudes de cambio (pull requests) de fuera para saberlo: ${w.number(p.sample)} en ${w.number(p.months)} meses; hacen falta al menos ${w.number(p.least)}.`,
  'contribution-response.answered': (p, w) =>
    `${w.number(p.answered)} de ${w.number(p.sample)} solicitudes de cambio (pull requests) de fuera (${w.percent(p.share)}) ${w.plural(p.answered, { one: 'recibió', other: 'recibieron' })} respuesta de la gente del proyecto en un plazo de ${w.days(p.days)}, en los últimos ${w.number(p.months)} meses.`,
  'contribution-response.next': (p, w) =>
    p.waiting === 0
      ? 'Acordar quién mira cada semana las solicitudes de cambio nuevas: para empezar basta con dar las gracias.'
      : `Dar una primera respuesta a ${w.plural(p.waiting, { one: 'la solicitud de cambio abierta que espera', other: 'las solicitudes de cambio abiertas que esperan' })}, aunque la revisión llegue después.`,
  'support-channel.title': 'Un lugar donde preguntar',
  'support-channel.asks': '¿Hay un lugar donde pedir ayuda, además de las incidencias (issues)?',
  'support-channel.why':
    'Muchas personas con una pregunta no se animan a abrir una incidencia. En el estudio, cuatro proyectos tienen un foro.',
  'support-channel.found': 'Hay un lugar donde preguntar, además de las incidencias.',
  'support-channel.discussions': 'Los debates (discussions) están activados.',
  'support-channel.contact-link': (p: { name: string }) => `Se ofrece al abrir una incidencia: ${p.name}`,
  'support-channel.place': 'Un lugar donde preguntar.',
  'support-channel.chat': 'Un chat.',
  'support-channel.email': 'Una dirección de correo a la que escribir.',
  'support-channel.issues': 'Se pueden abrir incidencias.',
  'support-channel.issues-only': 'Se pueden abrir incidencias; no se encontró otro lugar donde preguntar.',
  'support-channel.missing': 'No se encontró un lugar donde preguntar.',
  'support-channel.unlisted': 'No se pudieron listar todos los documentos.',
  'support-channel.next':
    'Decir dónde se puede preguntar: debates (discussions), un foro, un chat, una lista de correo o una dirección que alguien lea.',
  'support-channel.starter': `# Pedir ayuda

Las preguntas son bienvenidas, también las de quienes recién empiezan.

- Preguntar aquí: [insertar foro, chat o dirección]
- Algo no funciona: abrir una incidencia (issue)

Responden estas personas: [insertar nombres, idiomas y en cuánto tiempo]
`,
};
