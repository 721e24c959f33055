import type { interCooperation as english } from '../en/inter-cooperation.ts';
import type { Translation } from '../message.ts';

export const interCooperation: Translation<typeof english> = {
  'cooperative-identity.title': 'Detrás hay una cooperativa',
  'cooperative-identity.asks': '¿Se puede ver que la organización detrás del proyecto es una cooperativa?',
  'cooperative-identity.why':
    'Quienes dependen del proyecto, o piensan en sumarse, pueden ver que pertenece a sus integrantes y no a inversores. Lo muestra un dominio .coop, un registro o una federación.',
  'cooperative-identity.none':
    'El proyecto dice que no hay una cooperativa detrás, así que no hay ninguna que mostrar.',
  'cooperative-identity.forming': 'Hay una cooperativa en formación: todavía no hay nada que mostrar, ni hay prisa.',
  'cooperative-identity.towards':
    'Cuando esté registrada, agregar su nombre y dónde consta. Una federación cercana puede ayudar con los primeros pasos.',
  'cooperative-identity.named': (p) => `${p.name} muestra que es una cooperativa.`,
  'cooperative-identity.shown': 'Se puede ver que detrás del proyecto hay una cooperativa.',
  'cooperative-identity.claim': 'Se nombra una cooperativa, pero nada muestra todavía que lo sea.',
  'cooperative-identity.claimed': (p) =>
    p.name ? `El proyecto nombra a ${p.name}.` : 'El proyecto dice que tiene una cooperativa.',
  'cooperative-identity.prove':
    'Agregar una prueba: un dominio .coop, la página donde consta el registro o la federación que incluye a la cooperativa.',
  'cooperative-identity.unanswered': 'El proyecto no ha dicho si hay una cooperativa detrás.',
  'cooperative-identity.invite':
    'Si hay una cooperativa, agregar su nombre y su sitio web. Si no la hay, o está en formación, basta una palabra para decirlo: none o forming.',
  'cooperative-identity.registered': 'El proyecto enlaza al registro de la cooperativa.',
  'cooperative-identity.federated': 'El proyecto enlaza a la federación de la que forma parte la cooperativa.',
  'cooperative-identity.domain': (p) =>
    `La cooperativa usa ${p.domain}. Los dominios .coop se dan solo a cooperativas.`,
  'cooperative-identity.site': (p) => `El sitio web del proyecto, o de la cuenta propietaria, es ${p.domain}.`,
  'cooperative-identity.mail': (p) => `Quienes lo hacen tienen direcciones de correo en ${p.domain}.`,
  'cooperative-identity.commits': (p, w) =>
    `De los cambios (commits) leídos, el ${w.percent(p.share)} viene de direcciones de ${p.domain}.`,

  'federation.title': 'Forma parte de una federación',
  'federation.asks': '¿La cooperativa forma parte de una federación o de una red de cooperativas?',
  'federation.why':
    'Juntas, las cooperativas comparten trabajo, personas y saberes, y logran lo que ninguna podría hacer sola.',
  'federation.no-cooperative': 'El proyecto dice que no hay una cooperativa detrás, así que esto no corresponde.',
  'federation.forming': 'Hay una cooperativa en formación: una federación puede ayudar incluso antes de que exista.',
  'federation.towards':
    'Buscar una federación o red de cooperativas de tecnología que esté cerca y preguntar cómo empezaron otras.',
  'federation.declared': (p, w) =>
    w.plural(p.count, {
      one: 'La cooperativa forma parte de una federación o red.',
      other: `La cooperativa forma parte de ${w.number(p.count)} federaciones o redes.`,
    }),
  'federation.member': (p) => `Forma parte de ${p.name}.`,
  'federation.by-proof': 'Indicada como prueba de que es una cooperativa.',
  'federation.no': 'Hasta ahora la cooperativa no forma parte de ninguna federación o red.',
  'federation.next':
    'Averiguar si hay una federación o red de cooperativas en la región o en el oficio. Conversar no compromete a nada.',
  'federation.unanswered': 'El proyecto no ha dicho si su cooperativa forma parte de una federación o red.',
  'federation.invite':
    'Agregar las federaciones o redes de las que forma parte la cooperativa; si no hay, una lista vacía: [].',

  'joint-work.title': 'Trabajo con otras organizaciones',
  'joint-work.asks':
    '¿La cooperativa trabaja en este proyecto con otras cooperativas, o con las comunidades sobre las que construye?',
  'joint-work.why':
    'Lo que sostienen varias cooperativas dura más que lo que sostiene una sola. También cuenta hacerse cargo de un proyecto que empezaron otras personas.',
  'joint-work.no-cooperative': 'El proyecto dice que no hay una cooperativa detrás, así que esto no corresponde.',
  'joint-work.forming': 'Hay una cooperativa en formación: trabajar con otras en el camino puede ayudar.',
  'joint-work.towards':
    'Proponer a una cooperativa que use el proyecto, o que trabaje en algo cercano, hacer una cosa en conjunto.',
  'joint-work.declared': (p, w) =>
    w.plural(p.count, {
      one: 'La cooperativa trabaja con otra organización o comunidad.',
      other: `La cooperativa trabaja con otras ${w.number(p.count)} organizaciones o comunidades.`,
    }),
  'joint-work.with': (p) => `Trabaja con ${p.name}.`,
  'joint-work.no': 'Hasta ahora la cooperativa hace este trabajo sola.',
  'joint-work.next': 'Preguntar a una cooperativa que use el proyecto en qué le gustaría trabajar en conjunto.',
  'joint-work.unanswered': 'El proyecto no ha dicho con quién trabaja.',
  'joint-work.invite': 'Agregar las cooperativas y comunidades con las que se trabaja; si no hay, una lista vacía: [].',

  'data-rights.title': 'Derechos de las personas sobre sus datos',
  'data-rights.asks':
    'Si el proyecto presta un servicio: ¿dice qué guarda sobre las personas, cómo lo protege y qué derechos tienen sobre ello?',
  'data-rights.why':
    'Una cooperativa responde ante las personas. Aquellas cuyos datos guarda deberían poder verlos, corregirlos, llevárselos y pedir que se borren.',
  'data-rights.none-kept': 'El proyecto dice que no guarda datos de personas.',
  'data-rights.no-service': 'El proyecto no dice que preste un servicio con datos de personas.',
  'data-rights.unanswered':
    'El proyecto presta un servicio y todavía no ha dicho qué hace con los datos de las personas.',
  'data-rights.invite':
    'Agregar dónde se puede leer la política sobre los datos de las personas; si no se guarda nada sobre ellas, escribir «false».',
  'data-rights.policy': 'La política sobre los datos de las personas.',
  'data-rights.elsewhere':
    'El proyecto tiene una política sobre los datos de las personas. Su texto está en otro lugar y aquí no se leyó.',
  'data-rights.lost': (p) =>
    `La política sobre los datos de las personas debería estar en ${p.path}, pero ese archivo no existe.`,
  'data-rights.write':
    'Escribir allí qué se guarda sobre las personas, cómo se protege y cómo pueden verlo, corregirlo, llevárselo y borrarlo.',
  'data-rights.named': (p, w) =>
    `Nombra ${w.number(p.count)} de estos derechos: ver, corregir, borrar, llevarse los datos u oponerse.`,
  'data-rights.written': 'Una política dice qué derechos tienen las personas sobre los datos que se guardan de ellas.',
  'data-rights.without-rights':
    'Hay una política sobre los datos de las personas, pero todavía dice poco o nada de sus derechos sobre ellos.',
  'data-rights.add':
    'Agregar cómo las personas pueden ver, corregir, llevarse y borrar lo que se guarda sobre ellas, y a quién pedirlo.',
};
