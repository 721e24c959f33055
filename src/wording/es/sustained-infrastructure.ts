import type { sustainedInfrastructure as english } from '../en/sustained-infrastructure.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const sustainedInfrastructure: Translation<typeof english> = {
  'automation.title': 'Cambios que se prueban solos',
  'automation.asks': '¿Cada cambio se prueba de forma automática, y se mantienen al día los componentes que usa?',
  'automation.why': 'Las máquinas pueden cuidar lo que las personas olvidan, y dejarles tiempo para lo demás.',
  'automation.both': 'Los cambios se prueban de forma automática y las dependencias se mantienen al día.',
  'automation.tests': 'Esto prueba los cambios de forma automática.',
  'automation.updates': 'Esto mantiene al día las dependencias.',
  'automation.update-commits': (p: { at: number }, w: Words) =>
    `Un servicio mantiene al día las dependencias; su último cambio aquí es del ${w.date(p.at)}.`,
  'automation.tests-only':
    'Los cambios se prueban de forma automática; no se encontró nada que mantenga al día las dependencias.',
  'automation.updates-only':
    'Las dependencias se mantienen al día; no se encontraron pruebas automáticas de los cambios.',
  'automation.no-tests': 'Algunas cosas corren de forma automática; ninguna de las vistas prueba los cambios.',
  'automation.without-tests': 'Esto corre de forma automática; no se vieron pruebas en ello.',
  'automation.missing': 'No se encontró nada que pruebe los cambios de forma automática.',
  'automation.unlisted': 'Hay más archivos de los que se pudieron listar, y entre los vistos no había nada de esto.',
  'automation.next-tests':
    'Hacer que las pruebas que ya existen corran en cada solicitud de cambio; para empezar basta una.',
  'automation.next-updates': 'Activar Dependabot o Renovate, para que las actualizaciones se propongan solas.',
  'automation.starter-updates': `version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
  # Agreguen los paquetes que usa el proyecto: npm, pip, bundler, composer, cargo, gomod, mix …
`,
  'hosting.title': 'La infraestructura está cuidada',
  'hosting.asks': '¿Se sabe sobre qué funciona el proyecto, y quién lo cuida y lo vigila?',
  'hosting.why':
    'Un sitio, un dominio o un servidor que nadie atiende un día se pierde, y el proyecto con él. Un alojamiento cooperativo lo mantiene en manos de la gente.',
  'hosting.unanswered': 'El proyecto no ha dicho sobre qué funciona ni quién lo cuida.',
  'hosting.invite': 'Agregar quién aloja el proyecto, o dónde está escrito quién cuida su infraestructura.',
  'hosting.no': 'El proyecto dice que hasta ahora nadie cuida su infraestructura.',
  'hosting.next':
    'Hacer una lista del dominio, el sitio y las cuentas de las que depende el proyecto, cada una con dos personas que puedan entrar.',
  'hosting.shown': 'Está escrito sobre qué funciona el proyecto y quién lo cuida.',
  'hosting.written': 'El proyecto dice dónde.',
  'hosting.by': (p) => `El proyecto funciona sobre infraestructura de ${p.by}.`,
  'hosting.by-cooperative': (p) => `El proyecto funciona sobre infraestructura de ${p.by}, una cooperativa.`,
  'hosting.declared': (p) => `Alojado por ${p.by}.`,
  'security-contact.title': 'Una vía privada para avisar de fallos de seguridad',
  'security-contact.asks': '¿Está escrito cómo avisar de un fallo de seguridad sin que lo lea todo el mundo?',
  'security-contact.why': 'Quien encuentra una debilidad puede avisar antes de que alguien se aproveche de ella.',
  'security-contact.found': 'Hay una vía privada para avisar de un fallo de seguridad.',
  'security-contact.email': 'Una dirección de correo para los avisos.',
  'security-contact.form': 'Una vía privada para avisar.',
  'security-contact.private-reporting': 'Está activado el aviso privado de vulnerabilidades de GitHub.',
  'security-contact.inherited':
    'La política del repositorio .github de la organización da una vía privada, y vale también para este proyecto.',
  'security-contact.insights': 'security-insights.yml nombra contactos.',
  'security-contact.security-text': 'security.txt nombra un contacto.',
  'security-contact.policy': 'Lo que está escrito sobre fallos de seguridad está aquí.',
  'security-contact.public-only':
    'Algo se dice sobre los fallos de seguridad, pero no hay una vía privada para avisar.',
  'security-contact.placeholder': 'La política de seguridad sigue siendo una plantilla: falta completar cómo avisar.',
  'security-contact.others-contact': 'El contacto para fallos de seguridad parece ser de otra organización.',
  'security-contact.missing': 'No se encontró una vía para avisar de un fallo de seguridad.',
  'security-contact.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había una política de seguridad.',
  'security-contact.next': 'Decir en SECURITY.md a qué dirección escribir, o activar el aviso privado en GitHub.',
  'security-contact.next-private': 'Agregar una dirección propia, o activar el aviso privado en GitHub.',
  'security-contact.starter': `# Seguridad

Si encontró una debilidad, por favor no abra una incidencia: escriba a [su dirección de contacto].
Respondemos dentro de [días], contamos qué hacemos al respecto y, si lo desea, agradecemos con su nombre.
`,
  'funding.title': 'Financiación',
  'funding.asks': '¿Hay maneras de financiar el trabajo, o se dice de dónde viene su dinero?',
  'funding.why':
    'El trabajo del que otras personas dependen se tiene que pagar de algún modo. Dos cooperativas del estudio financian otra infraestructura digital.',
  'funding.found': 'Hay maneras de financiar el trabajo, o se dice quién lo hace.',
  'funding.ways': (p: { names: readonly string[] }, w: Words) => `Se nombra: ${w.list(p.names.slice(0, 5))}.`,
  'funding.inherited': (p: { names: readonly string[] }, w: Words) =>
    `Se nombra en el repositorio .github de la organización: ${w.list(p.names.slice(0, 5))}.`,
  'funding.link': 'Un enlace para financiar el trabajo.',
  'funding.section': (p: { quote: string }) => `«${p.quote}»`,
  'funding.empty': 'Hay un archivo de financiación que todavía no nombra ninguna manera de financiar el trabajo.',
  'funding.empty-file': 'El archivo todavía no nombra nada.',
  'funding.missing': 'No se encontró ninguna manera de financiar el trabajo.',
  'funding.next': 'Si quieren recibir apoyo, decir dónde; o contar en el README quién paga el trabajo.',
  'funding.next-fill': 'Completar una manera, como un colectivo o una página de donaciones.',
  'funding.starter': `# Dónde se puede apoyar el trabajo. Dejen las líneas que sirvan y quiten las demás.
# open_collective: su-colectivo
# liberapay: su-nombre
# custom: https://su-sitio.example/donar
`,
  'services.title': 'Servicios alrededor del proyecto',
  'services.asks': '¿La cooperativa ofrece servicios que complementan el proyecto?',
  'services.why':
    'El soporte, la capacitación, el alojamiento o las adaptaciones traen ingresos que pagan el trabajo en el proyecto, y ayudan a quienes lo usan.',
  'services.unanswered': 'El proyecto no ha dicho si se ofrecen servicios a su alrededor.',
  'services.invite': 'Agregar los servicios que ofrece la cooperativa, o una lista vacía.',
  'services.no': 'Hasta ahora no se ofrecen servicios alrededor del proyecto.',
  'services.next': 'Pensar en lo que más piden quienes usan el proyecto. Ese podría ser un primer servicio.',
  'services.offered': (p, w) =>
    w.plural(p.count, {
      one: 'Se ofrece un servicio alrededor del proyecto.',
      other: `Se ofrecen ${w.number(p.count)} tipos de servicios alrededor del proyecto.`,
    }),
  'services.support': 'Soporte.',
  'services.training': 'Capacitación.',
  'services.hosting': 'Alojamiento.',
  'services.consulting': 'Consultoría.',
  'services.customisation': 'Adaptación a las necesidades de otras personas.',
  'services.other': 'Otro servicio.',
};
