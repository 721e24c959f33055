import type { openInfrastructure as english } from '../en/open-infrastructure.ts';
import type { Translation } from '../message.ts';

export const openInfrastructure: Translation<typeof english> = {
  'free-licence.title': 'Licencia libre',
  'free-licence.asks': '¿Hay una licencia libre o de código abierto, con su texto completo en el repositorio?',
  'free-licence.why':
    'Sin una licencia, otras personas pueden mirar el código, pero no usarlo, cambiarlo ni compartirlo. En el modelo, aquí empieza la infraestructura común.',
  'free-licence.free': (p) =>
    `Cualquiera puede usar, estudiar, cambiar y compartir este trabajo: su licencia es ${p.licence}.`,
  'free-licence.named': (p) => `Se nombra la licencia (${p.licence}), pero su texto no está en el repositorio.`,
  'free-licence.limited': (p) =>
    `Está el texto de ${p.licence}, pero a su lado hay palabras que parecen limitar lo que se puede hacer.`,
  'free-licence.not-free': (p, w) =>
    `La licencia (${w.list(p.licences)}) no da a todas las personas la libertad de usar, estudiar, cambiar y compartir este trabajo, así que no es software libre en el sentido habitual.`,
  'free-licence.not-judged': (p) =>
    `La licencia es ${p.licence}. Ni la Open Source Initiative ni la Free Software Foundation han dicho si es libre.`,
  'free-licence.unrecognised': 'Hay un texto de licencia, pero no se pudo reconocer.',
  'free-licence.missing': 'No se encontró ninguna licencia.',
  'free-licence.empty': (p) => `${p.path} está vacío.`,
  'free-licence.placeholder': (p) => `${p.path} dice que la licencia está por venir.`,
  'free-licence.copyright-only': (p) =>
    `${p.path} dice de quién son los derechos, pero no da ningún permiso a otras personas.`,
  'free-licence.unknown-text': (p) => `El texto de ${p.path} no se reconoció como una licencia.`,
  'free-licence.near': (p, w) =>
    `Se parece a ${p.licence} (coincide en un ${w.percent(p.similarity)}), pero hay demasiadas diferencias.`,
  'free-licence.unread': (p) => `${p.path} existe, pero no se pudo leer.`,
  'free-licence.unlisted':
    'El repositorio tiene más archivos de los que se pudieron listar, y entre los vistos no había licencia.',
  'free-licence.text': (p) => `El texto de ${p.licence}.`,
  'free-licence.text-similar': (p, w) =>
    `El texto de ${p.licence}, con pequeñas diferencias (coincide en un ${w.percent(Math.min(p.confidence, 0.99))}).`,
  'free-licence.said': (p) => `Nombra ${p.licence}.`,
  'free-licence.contradiction': (p) =>
    `Dice ${p.says}, pero ${p.path} dice ${p.other}. No pueden ser ciertas las dos cosas.`,
  'free-licence.additional': (p) => `Junto a la licencia hay otras palabras que conviene que alguien lea: «${p.quote}»`,
  'free-licence.limits': (p) => `Estas palabras parecen limitar lo que se puede hacer: «${p.quote}»`,
  'free-licence.without-text': (p, w) => `Falta el texto de: ${w.list(p.licences)}.`,
  'free-licence.part': (p) => `Hay partes del repositorio bajo ${p.licence}.`,
  'free-licence.later-unsaid': 'No dice si también se pueden usar versiones posteriores de la licencia.',
  'free-licence.source': (p, w) =>
    `Según las listas de la Open Source Initiative (al ${w.date(Date.parse(p.osi))}) y de la Free Software Foundation (al ${w.date(Date.parse(p.fsf))}).`,
  'free-licence.next': 'Elegir una licencia en conjunto y poner su texto en un archivo llamado LICENSE.',
  'free-licence.next-text': 'Poner el texto completo de la licencia en un archivo llamado LICENSE.',
  'free-licence.next-known':
    'Usar sin cambios el texto de una licencia libre conocida, para que personas y programas puedan reconocerla.',
  'free-licence.next-free':
    'Si se quiere que esto sea infraestructura libre para cualquiera, elegir en conjunto una licencia libre. La AGPL también protege el trabajo cuando se ofrece como servicio.',
  'free-licence.next-limits':
    'Dejar el texto de la licencia tal cual y pasar al README los deseos sobre su uso, o elegir otra licencia.',
  'gpl-compatible-licence.title': 'Compatible con la GPL',
  'gpl-compatible-licence.asks':
    '¿Se puede combinar este código con código bajo la Licencia Pública General de GNU (GPL)?',
  'gpl-compatible-licence.why':
    'Mucho del software libre sobre el que construyen las cooperativas está bajo la GPL. Una licencia compatible permite compartir código entre proyectos.',
  'gpl-compatible-licence.both': (p) => `${p.licence} es compatible con las versiones 2 y 3 de la GPL.`,
  'gpl-compatible-licence.version-3': (p) => `${p.licence} es compatible con la versión 3 de la GPL.`,
  'gpl-compatible-licence.version-2': (p) => `${p.licence} es compatible con la versión 2 de la GPL, pero no con la 3.`,
  'gpl-compatible-licence.incompatible': (p) => `${p.licence} no es compatible con la GPL.`,
  'gpl-compatible-licence.not-listed': (p) =>
    `La Free Software Foundation no ha dicho si ${p.licence} es compatible con la GPL.`,
  'gpl-compatible-licence.no-licence':
    'Todavía no hay licencia, así que este código no se puede combinar con código bajo la GPL.',
  'gpl-compatible-licence.unknown-licence': 'Se sabe demasiado poco de la licencia para decirlo.',
  'gpl-compatible-licence.one-both': (p) => `${p.licence}: compatible con GPL 2 y GPL 3.`,
  'gpl-compatible-licence.one-3': (p) => `${p.licence}: compatible solo con GPL 3.`,
  'gpl-compatible-licence.one-2': (p) => `${p.licence}: compatible solo con GPL 2.`,
  'gpl-compatible-licence.one-neither': (p) => `${p.licence}: no es compatible con ninguna versión de la GPL.`,
  'gpl-compatible-licence.one-unknown': (p) => `${p.licence}: no está en la lista.`,
  'gpl-compatible-licence.source': (p, w) =>
    `Según la lista de licencias de la Free Software Foundation, al ${w.date(Date.parse(p.date))}.`,
  'gpl-compatible-licence.by-terms': (p) =>
    `${p.licence} no está en la lista de la Free Software Foundation: esto se deduce de sus términos.`,
  'gpl-compatible-licence.by-relicensing': (p) =>
    `Por sí sola, ${p.licence} no es compatible, pero permite distribuir la obra bajo la GPL.`,
  'gpl-compatible-licence.next-later':
    'Pedir a quienes tienen derechos sobre el código que permitan también versiones posteriores («o cualquier versión posterior»).',
  'gpl-compatible-licence.next-choose':
    'Elegir una licencia que la Free Software Foundation señale como compatible. También se puede ofrecer junto a otra.',
  'outside-contributors.title': 'Participan personas de fuera',
  'outside-contributors.asks': '¿Se aceptó en los últimos dos años el trabajo de dos o más personas de fuera?',
  'outside-contributors.why':
    'En el modelo, el código se vuelve infraestructura común cuando otras personas, más allá de la cooperativa, trabajan en él o se apoyan en él.',
  'outside-contributors.several': (p, w) =>
    `En los últimos dos años se aceptó el trabajo de ${w.number(p.count)} personas de fuera.`,
  'outside-contributors.one': 'En los últimos dos años se aceptó el trabajo de una persona de fuera.',
  'outside-contributors.earlier': (p, w) =>
    `Se aceptó el trabajo de ${w.number(p.count)} ${w.plural(p.count, { one: 'persona', other: 'personas' })} de fuera, pero hace más de dos años.`,
  'outside-contributors.none': 'Todo el trabajo que se ve aquí lo hizo la gente del propio proyecto.',
  'outside-contributors.cut': 'Aquí solo hay una parte del historial, demasiado poco para saber quién participó.',
  'outside-contributors.share': (p, w) =>
    `Las personas de fuera hicieron el ${w.percent(p.share)} de los cambios (commits) de los últimos dos años (en el estudio: cerca del ${w.percent(p.study)}).`,
  'outside-contributors.next':
    'Señalar algunas tareas pequeñas como buenas para empezar, e invitar a quienes usan el proyecto a tomar una.',
  'dependents.title': 'Hay quienes construyen sobre esto',
  'dependents.asks': '¿Se sabe de otros proyectos u organizaciones que dependan de este?',
  'dependents.why':
    'En el modelo, el código se vuelve infraestructura común cuando hay quienes dependen de él o ayudan a hacerlo. Decir quiénes son muestra para qué sirve el trabajo.',
  'dependents.counted': (p, w) =>
    `Dependen de este proyecto, según ${p.source}: ${w.list([...(p.packages > 0 ? [`${w.number(p.packages)} ${w.plural(p.packages, { one: 'paquete', other: 'paquetes' })}`] : []), ...(p.repositories > 0 ? [`${w.number(p.repositories)} ${w.plural(p.repositories, { one: 'repositorio', other: 'repositorios' })}`] : [])])} de otras personas u organizaciones.`,
  'dependents.counted-on': (p, w) => `Fecha de la cuenta: ${w.date(p.at)}.`,
  'dependents.named': (p, w) =>
    `${w.plural(p.count, { one: 'Se nombra a quien lo usa', other: `Se nombra a ${w.number(p.count)} de quienes lo usan` })}: ${w.list(p.names)}${p.count > p.names.length ? ', entre otros' : ''}.`,
  'dependents.claimed': 'Dice que hay quienes lo usan, pero no dice quiénes.',
  'dependents.none-known':
    'No se sabe quién depende de esto: aquí no se nombra a nadie, y ningún registro público lo ha dicho.',
  'dependents.private':
    'Este repositorio es privado, así que no se consultó en ningún registro público quién depende de él; aquí tampoco se nombra a nadie.',
  'dependents.next': 'Escribir una lista corta de quienes lo usan, con su permiso, en un archivo llamado ADOPTERS.md.',
  'dependents.starter':
    '# Quiénes lo usan\n\n- [insertar el nombre de un proyecto u organización, con un enlace]: [insertar para qué lo usan]\n',
};
