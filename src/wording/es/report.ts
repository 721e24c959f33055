import type { report as english } from '../en/report.ts';
import type { Translation } from '../message.ts';

/** Sections of the report, as the Spanish text names them. */
const sections: Readonly<Record<string, string>> = {
  Recommendations: 'recomendaciones',
  Needs: 'necesidades',
  Model: 'modelo',
  section: 'sección',
};

const inSpanish = (where: string): string =>
  where
    .replace(/\b(?:Recommendations|Needs|Model|section)\b/g, (name) => sections[name] ?? name)
    .replace(/\bReport\b/g, 'el informe')
    .replace(/\band\b/g, 'y');

export const report: Translation<typeof english> = {
  'words.less-than-a-day': 'menos de un día',

  'verdict.met': 'Ya está',
  'verdict.partly': 'En parte',
  'verdict.not-yet': 'Todavía no',
  'verdict.not-checked': 'Sin comprobar',
  'verdict.not-applicable': 'No corresponde',

  'area.open-infrastructure': 'Infraestructura abierta',
  'area.planning-and-workflows': 'Planificación y formas de trabajo',
  'area.care-for-users': 'Atención a quienes lo usan',
  'area.knowledge-sharing': 'Información y conocimiento compartidos',
  'area.democratic-direction': 'Decisiones y dirección democrática',
  'area.skills-and-promotion': 'Habilidades diversas, comunicación y difusión',
  'area.sustained-infrastructure': 'Apoyo a la infraestructura',
  'area.inter-cooperation': 'Contexto, intercooperación y federaciones',

  'activity.P1': 'Investigación',
  'activity.P2': 'Desarrollo',
  'activity.P3': 'Documentación',
  'activity.P4': 'Mantenimiento',
  'activity.P5': 'Producción',
  'activity.P6': 'Difusión y marketing',
  'activity.P7': 'Reemplazo',
  'activity.P8': 'Implementación',
  'activity.P9': 'Educación',
  'activity.P10': 'Soporte técnico',
  'activity.P11': 'Operaciones',
  'activity.S1': 'Infraestructura',
  'activity.S2': 'Personas y equipos',
  'activity.S3': 'Tecnología de apoyo',
  'activity.S4': 'Compras y recursos',

  'stage.value-creation': 'Creación de valor',
  'stage.value-proposition': 'Propuesta de valor',
  'stage.value-capture': 'Captura de valor',
  'stage.none': 'Sin etapa en el informe',
  'participant.development-community': 'comunidad de desarrollo',
  'participant.cooperative': 'cooperativa',
  'participant.public-users-clients': 'público, personas usuarias y clientes',

  'basis.report': (p) =>
    /^\d/.test(p.where) ? `el informe, sección ${inSpanish(p.where)}` : `el informe, ${inSpanish(p.where)}`,
  'basis.certify': (p) => `«Should We Certify Platform Cooperatives?», ${inSpanish(p.where)}`,
  'basis.brief': (p) =>
    p.where === ''
      ? 'pedido por quienes encargaron esta herramienta'
      : `pedido por quienes encargaron esta herramienta; ${inSpanish(p.where.replace(/^Report /, 'Report, section '))}`,
  'basis.field': (p) => `práctica habitual en el software libre (${inSpanish(p.where)})`,

  'looked-in.issues': 'incidencias (issues)',
  'looked-in.pull requests': 'solicitudes de cambio (pull requests)',
  'looked-in.discussions': 'debates (discussions)',
  'looked-in.labels': 'etiquetas (labels)',
  'looked-in.milestones': 'hitos (milestones)',
  'looked-in.releases': 'versiones publicadas',
  'looked-in.tags': 'etiquetas de versión (tags)',
  'looked-in.commits': 'cambios (commits)',
  'looked-in.merges': 'integraciones (merges)',
  'looked-in.contributors': 'lista de quienes contribuyen',
  'looked-in.description': 'descripción',
  'looked-in.website': 'sitio web',
  'looked-in.topics': 'temas',

  'card.name': (p) => `Tarjeta cooperativa: ${p.name}`,
  'card.not-open':
    'Este proyecto todavía no es abierto. Sin una licencia libre, otras personas no pueden usar libremente el código ni construir sobre él. Eso va primero.',
  'card.essentials': (p, w) =>
    p.assessed === 0
      ? 'Las prácticas esenciales no se pudieron comprobar'
      : `${w.number(p.met)} de ${w.number(p.assessed)} ${w.plural(p.assessed, { one: 'práctica esencial', other: 'prácticas esenciales' })} ya ${w.plural(p.met, { one: 'está', other: 'están' })}`,
  'card.practices': (p, w) =>
    p.assessed === 0
      ? 'ninguna práctica se pudo comprobar'
      : `${w.number(p.met)} de ${w.number(p.assessed)} ${w.plural(p.assessed, { one: 'práctica', other: 'prácticas' })} ya ${w.plural(p.met, { one: 'está', other: 'están' })}`,
  'card.others': (p, w) =>
    `De las demás: ${w.list([...(p.partly > 0 ? [`${w.number(p.partly)} en parte`] : []), ...(p.notYet > 0 ? [`${w.number(p.notYet)} todavía no`] : [])])}.`,
  'card.not-counted': (p, w) => {
    const parts = [
      ...(p.notChecked > 0 ? [`${w.number(p.notChecked)} sin comprobar`] : []),
      ...(p.unanswered > 0 ? [`${w.number(p.unanswered)} que el proyecto puede responder`] : []),
      ...(p.notApplicable > 0
        ? [
            `${w.number(p.notApplicable)} que no ${w.plural(p.notApplicable, { one: 'corresponde', other: 'corresponden' })}`,
          ]
        : []),
    ];
    return `Fuera de la cuenta: ${w.list(parts)}.`;
  },
  'card.infrastructure.yes': 'Infraestructura digital: sí.',
  'card.infrastructure.no': 'Infraestructura digital: todavía no.',
  'card.infrastructure.unknown': 'Infraestructura digital: no se sabe.',
  'card.change.same': (p, w) => `Nada cambió en la cuenta desde el ${w.date(p.at)}.`,
  'card.change': (p, w) => {
    const change = (count: number, one: string, other: string): string[] =>
      count === 0
        ? []
        : [`${w.number(Math.abs(count))} ${w.plural(Math.abs(count), { one, other })} ${count > 0 ? 'más' : 'menos'}`];
    const parts = [
      ...change(p.met, 'práctica', 'prácticas'),
      ...change(p.essentials, 'práctica esencial', 'prácticas esenciales'),
    ];
    return `Desde el ${w.date(p.at)}: ${w.list(parts)}.`;
  },
  'card.change.assessed': (p, w) =>
    `Desde el ${w.date(p.at)}: ya están tantas prácticas como antes, y en la cuenta ${w.plural(Math.abs(p.assessed), { one: 'entra', other: 'entran' })} ${w.number(Math.abs(p.assessed))} ${p.assessed > 0 ? 'más' : 'menos'}.`,
  'card.change.rules': (p, w) =>
    `Las reglas cambiaron desde el ${w.date(p.at)} (antes ${p.before}, ahora ${p.now}), así que no se comparan las cuentas.`,
  'card.problems': (p, w) =>
    w.plural(p.count, {
      one: 'Hay algo en los archivos que conviene revisar:',
      other: `Hay ${w.number(p.count)} cosas en los archivos que conviene revisar:`,
    }),

  'card.heading.essentials': 'Las cinco esenciales',
  'card.heading.areas': 'Por área',
  'card.heading.steps': 'Próximos pasos',
  'card.heading.all': 'Todas las prácticas, con lo que se vio',
  'card.heading.chain': 'La cadena de valor',
  'card.heading.study': 'Junto a los proyectos del estudio',
  'card.heading.declared': 'Lo que el proyecto dice de sí mismo',
  'card.heading.measured': 'Cómo se midió',
  'card.heading.history': 'Tarjetas anteriores',

  'card.column.verdict': 'Hoy',
  'card.column.practice': 'Práctica',
  'card.column.area': 'Área',
  'card.column.count': 'Ya están',
  'card.column.each': 'Cada práctica',
  'card.column.activity': 'Actividad',
  'card.column.shown': 'Se ve aquí',
  'card.column.by': 'Por medio de',
  'card.column.what': 'Qué',
  'card.column.here': 'Aquí',
  'card.column.in-study': 'En el estudio',
  'card.column.day': 'Día',
  'card.column.rules': 'Reglas',
  'card.column.essentials': 'Esenciales',
  'card.column.practices': 'Prácticas',
  'card.column.score': 'Porcentaje',

  'card.of': (p, w) => `${w.number(p.met)} de ${w.number(p.assessed)}`,
  'card.none-assessed': 'sin contar',
  'card.no-steps': 'No queda nada pendiente. Gracias por cuidar este proyecto.',
  'card.all-intro':
    '★ señala las esenciales. El informe es «Proposal for a Cooperative Model for Digital Infrastructure» (Cooperativa Tierra Común, 2022).',
  'card.seen': 'Se vio',
  'card.said': 'El proyecto dice',
  'card.looked-in': (p, w) => `Se buscó en: ${w.list(p.places)}`.replace(/(?<!…)$/, '.'),
  'card.next': 'Próximo paso',
  'card.by-default': (p) =>
    `Se juzga con los límites que fijó el proyecto. Con los habituales sería: ${p.verdict.toLowerCase()}.`,
  'card.basis': (p) => `Fuente: ${p.basis}.`,
  'card.left-out': (p, w) =>
    w.plural(p.count, {
      one: '… y una fila más, que se omite por brevedad.',
      other: `… y ${w.number(p.count)} filas más, que se omiten por brevedad.`,
    }),

  'place.create': (p) => `Escribir ${p.path}`,
  'place.edit': (p) => `Editar ${p.path}`,
  'place.settings': 'Abrir el archivo de ajustes',
  'place.page.issues': 'Abrir las incidencias (issues)',
  'place.page.labels': 'Abrir las etiquetas',
  'place.page.milestones': 'Abrir los hitos (milestones)',
  'place.page.releases': 'Abrir las versiones publicadas',
  'place.page.discussions': 'Abrir los debates (discussions)',
  'place.page.community': 'Abrir la página de la comunidad',
  'place.guide': 'Leer cómo se hace',

  'chain.intro':
    'Qué actividades de la cadena de valor se ven en este repositorio, según las etapas y los participantes del informe. Una actividad que no se ve aquí bien puede ocurrir en otro lugar.',
  'chain.stage': (p, w) => (p.participants.length === 0 ? p.stage : `${p.stage}: ${w.list(p.participants)}`),
  'chain.shown': 'Se ve',
  'chain.not-shown': 'No se ve',
  'chain.unknown': 'No se sabe',
  'chain.not-measured.S2': 'La incorporación y la formación de personas no se miden',
  'chain.not-measured.S4': 'Las compras no se miden, solo la financiación',
  'chain.capture':
    'Captura de valor (cooperativa; público, personas usuarias y clientes): el informe no ubica aquí ninguna actividad.',

  'study.intro': (p, w) =>
    `Lo que el estudio encontró en ${w.number(p.projects)} proyectos de ${w.number(p.cooperatives)} cooperativas en 2022. Sirve de contexto, nunca de meta.`,
  'study.every': 'todos los proyectos',
  'study.most': 'la gran mayoría',
  'study.usual': 'es lo habitual',
  'study.some': 'algunos; la mayoría no',
  'study.forum': (p, w) => `${w.number(p.count)} de ${w.number(p.of)} proyectos tienen un foro`,
  'study.as-service': (p, w) => `${w.number(p.count)} de ${w.number(p.of)} proyectos se ofrecen como servicio`,
  'study.cooperatives-fund': (p, w) =>
    `${w.number(p.count)} de ${w.number(p.of)} cooperativas financian otra infraestructura digital`,
  'study.outside-commits': 'Cambios (commits) de personas de fuera',
  'study.outside-commits.found': (p, w) =>
    `cerca del ${w.percent(p.share)} según una estimación aproximada; en dos casos, hasta el ${w.percent(p.most)}`,
  'study.contributors': 'Personas que contribuyeron',
  'study.contributors.found': (p, w) =>
    `${w.number(p.mean)} en promedio; el que más, ${w.number(p.most)}; el que menos, ${p.least.join(' o ')} (el informe da ambas cifras)`,
  'study.age': 'Antigüedad en años',
  'study.age.found': (p, w) => `${w.number(p.years)} en promedio`,
  'study.dependents.found': (p, w) => `donde se muestran: ${w.list(p.counts)}`,

  'says.nothing': 'El proyecto todavía no ha dicho nada de sí mismo. El lugar para hacerlo es el archivo de ajustes.',
  'says.cooperative.none':
    'No hay una cooperativa detrás. Aquí las prácticas de una cooperativa sirven de orientación.',
  'says.cooperative.forming':
    'Hay una cooperativa en formación. Aquí las prácticas de una cooperativa sirven de orientación.',
  'says.cooperative': (p) => `Cooperativa: ${p.name}`,
  'says.website': (p) => `Sitio web: ${p.website}`,
  'says.proof.domain': (p) => `Prueba de que es una cooperativa, su dominio: ${p.proof}`,
  'says.proof.registration': (p) => `Prueba de que es una cooperativa, su registro: ${p.proof}`,
  'says.proof.federation': (p) => `Prueba de que es una cooperativa, su federación: ${p.proof}`,
  'says.members': (p, w) => `Integrantes que se nombran: ${w.number(p.count)}`,
  'says.federations': (p, w) => (p.names.length === 0 ? 'Federaciones: ninguna' : `Federaciones: ${w.list(p.names)}`),
  'says.joint-work': (p, w) =>
    p.names.length === 0 ? 'Trabaja junto con: nadie todavía' : `Trabaja junto con: ${w.list(p.names)}`,
  'says.management': (p) => `Cuida los recursos, los costos y la planificación: ${p.answer}`,
  'says.communication': (p) => `Hace el trabajo de comunicación: ${p.answer}`,
  'says.skills': (p, w) =>
    p.skills.length === 0
      ? 'Habilidades además de programar: ninguna'
      : `Habilidades además de programar: ${w.list(p.skills)}`,
  'says.decisions': (p) => `Cómo se decide: ${p.answer}`,
  'says.decisions.open-to': (p) => `abierto a ${p.who}`,
  'says.hosting': (p) => `Alojamiento: ${p.answer}`,
  'says.hosting.cooperative': 'una cooperativa',
  'says.services': (p, w) => (p.services.length === 0 ? 'Servicios: ninguno' : `Servicios: ${w.list(p.services)}`),
  'says.service.support': 'soporte',
  'says.service.training': 'formación',
  'says.service.hosting': 'alojamiento',
  'says.service.consulting': 'consultoría',
  'says.service.customisation': 'adaptación a medida',
  'says.service.other': 'otro',
  'says.data': (p) => `Datos sobre personas: ${p.answer}`,
  'says.data.none': 'no se guardan',
  'says.yes': 'sí',
  'says.nobody': 'nadie todavía',
  'says.none': 'ninguno',
  'says.not-applicable': (p) => `No corresponde: ${p.practice} (${p.reason})`,
  'says.found-at': (p) => `Dónde está: ${p.practice} (${p.path})`,
  'says.own-limits': (p) => `Límites propios: ${p.practice}`,
  'says.extends': (p) => `Sigue los ajustes de ${p.from}`,

  'measured.day': (p, w) => `Se miró el ${w.date(p.at)}`,
  'measured.commit': (p) =>
    p.ref === '' ? `Revisión (commit) ${p.commit}` : `Rama o etiqueta ${p.ref}, revisión (commit) ${p.commit}`,
  'measured.ref': (p) => `Rama o etiqueta ${p.ref}`,
  'measured.no-commit': 'Archivos sin control de versiones',
  'measured.github': 'Leído a través de GitHub',
  'measured.checkout': 'Leído de una carpeta: lo que solo sabe el sitio que aloja el proyecto no se pudo comprobar',
  'measured.rules': (p) => `Reglas ${p.ruleset}`,
  'measured.score': (p, w) =>
    `De las prácticas que se pueden ver, ya está el ${w.percent(p.score / 100)} (las que están en parte cuentan la mitad)`,
  'measured.sample': (p, w) => `${p.practice}: una muestra de ${w.number(p.count)}`,
  'measured.cost': (p, w) =>
    `Costo: ${w.number(p.requests)} ${w.plural(p.requests, { one: 'consulta', other: 'consultas' })} y ${w.number(p.points)} ${w.plural(p.points, { one: 'punto', other: 'puntos' })} de los límites de GitHub`,

  'unread.forbidden': (p) => `Falta permiso para leer ${p.what}`,
  'unread.rate-limited': (p) => `Se alcanzó el límite de GitHub antes de leer ${p.what}`,
  'unread.rate-limited-until': (p, w) =>
    `Se alcanzó el límite de GitHub (hasta el ${w.date(p.until)}) antes de leer ${p.what}`,
  'unread.unsupported': (p) => `Aquí no hay manera de leer ${p.what}`,
  'unread.failed': (p) => `Algo falló en el camino al leer ${p.what}`,
  'unread.what.files': 'la lista de archivos',
  'unread.what.file': 'un archivo',
  'unread.what.history': 'el historial de cambios',
  'unread.what.tags': 'las etiquetas de versión (tags)',
  'unread.what.owner-files': 'los archivos comunes a los repositorios de la misma cuenta',
  'unread.what.profile': 'el perfil del repositorio',
  'unread.what.issues': 'las incidencias (issues)',
  'unread.what.pull-requests': 'las solicitudes de cambio (pull requests)',
  'unread.what.releases': 'las versiones publicadas',
  'unread.what.milestones': 'los hitos (milestones)',
  'unread.what.labels': 'las etiquetas (labels)',
  'unread.what.discussions': 'los debates (discussions)',
  'unread.what.contributors': 'la lista de personas que contribuyen',
  'unread.what.dependents': 'los proyectos que dependen de este',
  'unread.what.vulnerability-reporting': 'si se puede avisar en privado de fallos de seguridad',
  'unread.what.inherited-settings': 'los ajustes que sigue este proyecto',

  'foot.no-certificate':
    'Esta tarjeta es una orientación para la gente del proyecto. No es un certificado y no compara a nadie.',
  'foot.agreed': (p, w) => `La gente del proyecto acordó las reglas de esta tarjeta el ${w.date(p.on)}.`,
  'foot.agreed-at': (p, w) => `La gente del proyecto acordó las reglas de esta tarjeta el ${w.date(p.on)}: ${p.at}`,
  'foot.agreed-somewhere': (p) => `La gente del proyecto acordó las reglas de esta tarjeta: ${p.at}`,
  'foot.agreed-undated': 'La gente del proyecto acordó las reglas de esta tarjeta.',
  'foot.not-agreed': 'La gente del proyecto todavía no ha dicho si acordó las reglas de esta tarjeta.',
  'foot.change': (p) =>
    `Para cambiar las reglas, se decide en conjunto y se escribe en ${p.path} qué no corresponde, dónde está cada cosa y los límites propios.`,
  'foot.stop': (p) =>
    `Para que esta tarjeta deje de aparecer, basta escribir «publish: { issue: false, check: false, comment: never }» en ${p.path}.`,
  'foot.settings': 'Abrir el archivo de ajustes',

  'badge.label': 'tarjeta cooperativa',
  'badge.message': (p, w) => `${w.number(p.met)} de ${w.number(p.assessed)} prácticas`,
  'badge.not-open': 'todavía no es abierto',
  'badge.nothing': 'sin comprobar todavía',
  'badge.description': (p, w) =>
    `${w.number(p.met)} de ${w.number(p.assessed)} prácticas ya están, ${w.number(p.essentials)} de ${w.number(p.of)} esenciales. Es una orientación, no un certificado.`,

  'terminal.more': 'Todas las prácticas con lo que se vio: --format markdown, html o json.',
  'page.skip': 'Ir a los próximos pasos',
};
