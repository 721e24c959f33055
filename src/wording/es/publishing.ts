import type { publishing as english } from '../en/publishing.ts';
import type { Translation } from '../message.ts';

const the = (what: string): string =>
  what
    .replace(/^una /, 'la ')
    .replace(/^un /, 'el ')
    .replace(/^unas /, 'las ')
    .replace(/^unos /, 'los ')
    .replace(/^documentación$/, 'la documentación');

export const publishing: Translation<typeof english> = {
  'dashboard.title': 'Tarjeta cooperativa',
  'dashboard.label': 'La tarjeta de este proyecto, que mantiene coop-scorecard',
  'dashboard.farewell': (p) =>
    `El proyecto decidió en ${p.path} no tener una tarjeta entre sus incidencias (issues), así que esta se cierra. Para que vuelva basta con escribir allí «publish: { issue: true }» y abrir de nuevo esta incidencia.`,
  'dashboard.farewell-input':
    'El flujo de trabajo (workflow) de este proyecto pide que no haya una tarjeta entre las incidencias (issues), así que esta se cierra. Para que vuelva basta con pedirla allí y abrir de nuevo esta incidencia.',
  'dashboard.duplicate':
    'Ya hay una tarjeta más antigua entre las incidencias. Esa se mantiene al día, y esta se cierra.',

  'change.heading': 'Qué cambia esta solicitud de cambio (pull request) en la tarjeta cooperativa',
  'change.none': 'Esta solicitud de cambio (pull request) no cambia nada en la tarjeta cooperativa.',
  'change.adds': (p) => `Agrega ${p.what}`,
  'change.begins': (p) => `Agrega ${p.what}, en parte`,
  'change.completes': (p) => `Completa ${the(p.what)}`,
  'change.reduces': (p) => `Deja ${the(p.what)} solo en parte`,
  'change.removes': (p) => `Quita ${the(p.what)}`,
  'change.turns': (p) => `${p.title}: ${p.from} → ${p.to}`,
  'change.licence': (p) => `La licencia: ${p.from} → ${p.to}`,
  'change.licence-none': 'ninguna reconocida',
  'change.counts': (p, w) =>
    `Prácticas que ya están: ${w.number(p.before)} de ${w.number(p.beforeAssessed)} → ${w.number(p.met)} de ${w.number(p.assessed)}.`,
  'change.problems-solved': (p, w) =>
    w.plural(p.count, { one: 'Corrige un error', other: `Corrige ${w.number(p.count)} errores` }),
  'change.card': 'La tarjeta completa, como quedaría',

  'change.what.free-licence': 'una licencia libre',
  'change.what.gpl-compatible-licence': 'una licencia compatible con la GPL',
  'change.what.outside-contributors': 'el trabajo de personas de fuera',
  'change.what.dependents': 'los nombres de quienes construyen sobre esto',
  'change.what.contribution-guide': 'una guía de contribución',
  'change.what.code-of-conduct': 'un código de conducta',
  'change.what.contribution-templates': 'unas plantillas para incidencias y solicitudes de cambio',
  'change.what.beyond-code': 'una invitación a ayudar sin programar',
  'change.what.roadmap': 'una hoja de ruta',
  'change.what.release-notes': 'unas notas sobre la última versión',
  'change.what.maintained': 'unas señales de que alguien cuida el proyecto',
  'change.what.issue-response': 'las respuestas a las preguntas',
  'change.what.issue-closure': 'el cierre de las incidencias',
  'change.what.contribution-response': 'las respuestas a los cambios propuestos',
  'change.what.support-channel': 'un lugar donde preguntar',
  'change.what.readme': 'un README que da la bienvenida',
  'change.what.documentation': 'documentación',
  'change.what.learning-materials': 'unos materiales para aprender',
  'change.what.translations': 'un segundo idioma',
  'change.what.governance': 'un texto sobre quién decide y cómo',
  'change.what.open-decisions': 'una forma de participar en las decisiones',
  'change.what.named-maintainers': 'los nombres de quienes mantienen el proyecto',
  'change.what.shared-maintenance': 'el mantenimiento compartido',
  'change.what.management': 'una mención de quién se ocupa de la gestión',
  'change.what.diverse-skills': 'el reconocimiento de muchos tipos de trabajo',
  'change.what.communication': 'una mención de quién se ocupa de la comunicación',
  'change.what.public-profile': 'un perfil público',
  'change.what.outreach': 'un canal de noticias',
  'change.what.automation': 'unas pruebas y actualizaciones automáticas',
  'change.what.hosting': 'una mención de quién cuida la infraestructura',
  'change.what.security-contact': 'una vía privada para avisar de fallos de seguridad',
  'change.what.funding': 'unas formas de financiar el trabajo',
  'change.what.services': 'una mención de servicios alrededor del proyecto',
  'change.what.cooperative-identity': 'una señal de la cooperativa que está detrás',
  'change.what.federation': 'una mención de una federación',
  'change.what.joint-work': 'una mención del trabajo con otras organizaciones',
  'change.what.data-rights': 'los derechos de las personas sobre sus datos',

  'check.title': (p, w) => `${w.number(p.met)} de ${w.number(p.assessed)} prácticas ya están`,
  'check.below': (p, w) =>
    `${w.number(p.score)} %, por debajo del ${w.number(p.threshold)} % que pide el proyecto, y menos que antes de este cambio (${w.number(p.before)} %).`,
  'check.below-before': (p, w) =>
    `${w.number(p.score)} %, por debajo del ${w.number(p.threshold)} % que pide el proyecto. Ya era así antes de este cambio, así que no lo detiene.`,
  'check.not-audited': 'Esta vez no se pudo hacer la tarjeta',
  'check.no-score': 'No se pudo evaluar nada, así que no hay porcentaje que comparar.',

  'done.issue.created': (p) => `La tarjeta ya está entre las incidencias: ${p.url}`,
  'done.issue.updated': (p) => `La tarjeta que está entre las incidencias se puso al día: ${p.url}`,
  'done.issue.closed': (p) => `La tarjeta que estaba entre las incidencias se cerró, como se pidió: ${p.url}`,
  'done.comment.created': (p) => `Un comentario cuenta qué cambia: ${p.url}`,
  'done.comment.updated': (p) => `El comentario se puso al día: ${p.url}`,
  'done.check.created': 'Una comprobación (check) cuenta qué cambia.',
  'done.put-away': (p, w) =>
    w.plural(p.count, {
      one: 'Se retiró otra que estaba allí por error.',
      other: `Se retiraron ${w.number(p.count)} más que estaban allí por error.`,
    }),
  'done.issue.unchanged': 'La tarjeta que está entre las incidencias ya dice esto.',
  'done.comment.unchanged':
    'No hay nada nuevo que decir en la solicitud de cambio, así que no se escribió ningún comentario.',
  'done.older-run': 'Una ejecución más nueva ya pasó por aquí, así que no se cambió nada.',
  'done.issue.not-wanted': 'No se pidió una tarjeta entre las incidencias.',
  'done.comment.not-wanted': 'No se pidieron comentarios.',
  'done.no-dashboard': 'No hay una tarjeta entre las incidencias, y este evento no la crea.',
  'done.deleted':
    'La tarjeta se borró de las incidencias, así que no vuelve sola. Si se inicia a mano este flujo de trabajo, vuelve.',
  'done.issues-off': 'Las incidencias de este repositorio están desactivadas, así que la tarjeta queda solo aquí.',
  'done.archived': 'Este repositorio está archivado, así que no se escribió nada en él.',
  'done.fork': 'Este repositorio es una bifurcación (fork), así que no se puso una tarjeta entre sus incidencias.',
  'done.empty': 'Este repositorio está vacío, así que no se puso una tarjeta entre sus incidencias.',
  'done.template': 'Este repositorio es una plantilla, así que no se puso una tarjeta entre sus incidencias.',
  'done.app-publishes': (p) =>
    `Una aplicación (App) ya publica aquí la tarjeta, así que esta ejecución se la deja: ${p.url} Si la aplicación ya no se usa, basta borrar lo que escribió para que este flujo de trabajo tome su lugar.`,
  'done.not-found-for-sure':
    'Hay demasiado que revisar para saber con certeza que no existe ya una tarjeta, así que no se escribió ninguna.',
  'done.dry-run': 'Fue un ensayo: no se escribió nada en GitHub.',
  'done.would.create': 'Habría escrito una nueva.',
  'done.would.update': 'Habría puesto al día la que está.',
  'done.would.close': 'Habría cerrado la que está.',
  'done.would.remove': 'Habría retirado una segunda.',
  'done.refused.read-only':
    'El token de esta ejecución no puede escribir aquí, como es habitual en bifurcaciones (forks) y con Dependabot, así que no se publicó nada. Si debe hacerlo, el flujo de trabajo necesita los permisos que indica la guía.',
  'done.refused.issues-off': 'Las incidencias de este repositorio están desactivadas, así que no se publicó nada.',
  'done.refused.locked': 'La conversación está bloqueada, así que no se publicó nada.',
  'done.refused.gone': 'El lugar donde había que escribir ya no está, o este token no puede verlo.',
  'done.refused.refused': 'GitHub no aceptó lo que había que publicar.',
  'done.refused.rate-limited': 'GitHub pide una pausa, así que no se publicó nada. Lo hará la próxima ejecución.',
  'done.refused.failed':
    'GitHub no respondió como debía, así que no se publicó nada. La próxima ejecución lo intentará de nuevo.',

  'action.not-audited': (p) => `No se pudo hacer la tarjeta de ${p.target}.`,
  'action.not-found': 'El token de esta ejecución no puede ver el repositorio.',
  'action.bad-token': 'GitHub no acepta el token de esta ejecución.',
  'action.forbidden':
    'El token de esta ejecución no puede leer los archivos. El flujo de trabajo (workflow) necesita «permissions: contents: read».',
  'action.rate-limited': 'GitHub pide una pausa: demasiadas consultas con este token.',
  'action.rate-limited-until': (p, w) =>
    `GitHub pide una pausa hasta esta hora: ${w.time(p.until)}. Hubo demasiadas consultas con este token.`,
  'action.no-network': 'No se pudo llegar a GitHub.',
  'action.timed-out': 'GitHub no respondió a tiempo.',
  'action.unknown-ref': 'Ese commit ya no está: puede que la rama haya cambiado desde entonces.',
  'action.failed': 'GitHub respondió con un error.',
  'action.try-again': 'La próxima ejecución lo intentará de nuevo.',
  'action.no-repository':
    'No se indica ningún repositorio. Esta Action lee GITHUB_REPOSITORY, que GitHub define en un flujo de trabajo (workflow).',
  'action.bad-input': (p) => `La entrada «${p.input}» espera ${p.expected}, no «${p.value}».`,
  'action.settings-missing': (p) => `No hay un archivo de ajustes ${p.path} en el repositorio.`,
  'action.file-outside': (p) => `${p.path} lleva fuera del espacio de trabajo, así que no se escribió.`,
  'action.file-link': (p) => `En el camino a ${p.path} hay un enlace que lleva a otro lugar, así que no se escribió.`,
  'action.file-folder': (p) => `${p.path} es una carpeta, así que no se escribió. Hace falta el nombre de un archivo.`,
  'action.file-read-only': (p) => `Esta ejecución no puede escribir en ${p.path}.`,
  'action.file-failed': (p) => `No se pudo escribir ${p.path}.`,
  'action.below': (p, w) => `${w.number(p.score)} %, por debajo del ${w.number(p.threshold)} % que se pidió.`,
  'action.other-branch': (p) =>
    `Fue un envío (push) a ${p.branch}. La tarjeta que está entre las incidencias sigue a la rama principal, así que quedó como está.`,
  'action.closed': 'Esta solicitud de cambio está cerrada, así que no hay nada que decir en ella.',
  'action.merge-group': 'Nada detiene la cola de fusión: la tarjeta se mostró en la solicitud de cambio.',
  'action.card-only': (p) =>
    `El evento «${p.event}» no publica nada. Las solicitudes de cambio (pull requests) reciben un comentario; los envíos (pushes) a la rama principal, los horarios y las ejecuciones a mano mantienen la tarjeta entre las incidencias (issues).`,
  'action.event-damaged': (p) =>
    `El archivo que describe el evento «${p.event}» falta o está dañado, así que la tarjeta solo está aquí y no se publicó nada.`,
  'action.workflow-run':
    'Una ejecución que sigue a otro flujo de trabajo (workflow) no publica nada: no puede saber con certeza a qué solicitud de cambio (pull request) pertenece. «pull_request_target» sin checkout es la forma segura de comentar en bifurcaciones (forks).',
  'action.no-event': 'No se indica ningún evento, así que no se publicó nada.',
  'action.faults': (p, w) => `Por un fallo nuestro no se pudo revisar: ${w.list(p.practices)}. Se agradece el aviso.`,
};
