import type { sustainedInfrastructure as english } from '../en/sustained-infrastructure.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const sustainedInfrastructure: Translation<typeof english> = {
  'automation.title': 'Pruebas y actualizaciones automáticas',
  'automation.asks':
    '¿Cada cambio se prueba de forma automática, y se mantienen al día los componentes que usa (dependencias)?',
  'automation.why': 'Las máquinas pueden cuidar lo que las personas olvidan, y dejarles tiempo para lo demás.',
  'automation.both': 'Los cambios se prueban de forma automática y se cuida la actualización de las dependencias.',
  'automation.tests': 'Esto prueba los cambios de forma automática.',
  'automation.updates': 'Esto cuida la actualización de las dependencias.',
  'automation.update-commits': (p: { at: number }, w: Words) =>
    `Un servicio propone actualizaciones de las dependencias; su último cambio aquí es del ${w.date(p.at)}.`,
  'automation.tests-only':
    'Los cambios se prueban de forma automática; no se encontró nada que cuide la actualización de las dependencias.',
  'automation.updates-only':
    'Se cuida la actualización de las dependencias; no se encontraron pruebas automáticas de los cambios.',
  'automation.no-tests':
    'Algunas cosas se ejecutan de forma automática, pero no se vio ninguna que pruebe los cambios.',
  'automation.without-tests': 'Esto se ejecuta de forma automática; no se vieron pruebas en ello.',
  'automation.missing': 'No se encontró nada que pruebe los cambios de forma automática.',
  'automation.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había nada que pruebe los cambios.',
  'automation.next-tests':
    'Hacer que las pruebas se ejecuten en cada solicitud de cambio; para empezar basta una prueba.',
  'automation.next-updates': 'Activar Dependabot o Renovate: proponen las actualizaciones por su cuenta.',
  'automation.starter-updates': `version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
  # Agregar una parte así por cada tipo de paquete que use el proyecto: npm, pip, bundler, composer, cargo, gomod, mix …
`,
  'hosting.title': 'La infraestructura está cuidada',
  'hosting.asks': '¿El proyecto dice sobre qué funciona, y quién lo cuida y lo vigila?',
  'hosting.why':
    'Un sitio, un dominio o un servidor que nadie cuida un día se pierde, y el proyecto con él. Un alojamiento cooperativo lo mantiene en manos de sus integrantes.',
  'hosting.unanswered': 'El proyecto no ha dicho sobre qué funciona ni quién lo cuida.',
  'hosting.invite': 'Agregar quién aloja el proyecto, o dónde está escrito quién cuida su infraestructura.',
  'hosting.no': 'El proyecto dice que hasta ahora nadie cuida su infraestructura.',
  'hosting.next':
    'Hacer una lista del dominio, el sitio y las cuentas de las que depende el proyecto, cada cosa con dos personas que tengan acceso.',
  'hosting.shown': 'El proyecto dice dónde está escrito sobre qué funciona y quién lo cuida.',
  'hosting.written': 'Dónde está escrito.',
  'hosting.by': (p) => `El proyecto funciona sobre infraestructura de ${p.by}.`,
  'hosting.by-cooperative': (p) => `El proyecto funciona sobre infraestructura de ${p.by}, una cooperativa.`,
  'hosting.declared': (p) => `Alojado por ${p.by}.`,
  'security-contact.title': 'Una vía privada para avisar de fallos de seguridad',
  'security-contact.asks': '¿Está escrito cómo avisar de un fallo de seguridad sin que lo lea todo el mundo?',
  'security-contact.why': 'Quien encuentra una debilidad puede avisar antes de que alguien se aproveche de ella.',
  'security-contact.found': 'Hay una vía privada para avisar de un fallo de seguridad.',
  'security-contact.email': 'Una dirección de correo para los avisos.',
  'security-contact.form': 'Una vía privada para avisar.',
  'security-contact.on-site': 'La política está en una página del proyecto; aquí no se leyó su texto.',
  'security-contact.private-reporting': 'Está activado el aviso privado de vulnerabilidades de GitHub.',
  'security-contact.inherited':
    'La política del repositorio .github de la misma cuenta da una vía privada, y vale también para este proyecto.',
  'security-contact.insights': 'security-insights.yml nombra contactos.',
  'security-contact.security-text': 'security.txt nombra un contacto.',
  'security-contact.policy': 'Lo que está escrito sobre fallos de seguridad está aquí.',
  'security-contact.public-only':
    'Se mencionan los fallos de seguridad, pero no se encontró una vía privada para avisar.',
  'security-contact.placeholder': 'La política de seguridad sigue siendo una plantilla: falta completar cómo avisar.',
  'security-contact.others-contact': 'El contacto para fallos de seguridad parece ser de otra organización.',
  'security-contact.missing': 'No se encontró una vía para avisar de un fallo de seguridad.',
  'security-contact.unlisted':
    'Hay más archivos de los que se pudieron listar, y entre los vistos no había una política de seguridad.',
  'security-contact.next': 'Decir en SECURITY.md a qué dirección escribir, o activar el aviso privado en GitHub.',
  'security-contact.next-private': 'Agregar una dirección propia, o activar el aviso privado en GitHub.',
  'security-contact.starter': `# Seguridad

Quien encuentre una debilidad puede avisar en privado, sin abrir una incidencia (issue), a [insertar dirección de contacto].
Respondemos dentro de [insertar número de días] días, contamos qué hacemos al respecto y, si se desea, agradecemos con nombre.
`,
  'funding.title': 'Financiación',
  'funding.asks': '¿Hay maneras de financiar el trabajo, o el proyecto dice de dónde viene su dinero?',
  'funding.why':
    'El trabajo del que otras personas dependen se tiene que pagar de algún modo. En el estudio, dos cooperativas financian otra infraestructura digital.',
  'funding.found': 'El proyecto dice cómo se puede financiar su trabajo, o quién lo financia.',
  'funding.ways': (p: { names: readonly string[] }, w: Words) => `Se nombra: ${w.list(p.names.slice(0, 5))}.`,
  'funding.inherited': (p: { names: readonly string[] }, w: Words) =>
    `Se nombra en el repositorio .github de la misma cuenta: ${w.list(p.names.slice(0, 5))}.`,
  'funding.link': 'Un enlace para financiar el trabajo.',
  'funding.section': (p: { quote: string }) => `«${p.quote}»`,
  'funding.empty': 'Hay un archivo de financiación que todavía no nombra ninguna manera de financiar el trabajo.',
  'funding.empty-file': 'El archivo todavía no nombra nada.',
  'funding.missing': 'No se encontró ninguna manera de financiar el trabajo.',
  'funding.next': 'Si se quiere recibir apoyo, decir dónde se puede dar; o contar en el README quién paga el trabajo.',
  'funding.next-fill': 'Completar una manera, como un fondo colectivo o una página de donaciones.',
  'funding.starter': `# Dónde se puede apoyar el trabajo. Dejar las líneas que sirvan, quitarles el # y borrar las demás.
# open_collective: nombre-del-colectivo
# liberapay: nombre
# custom: https://example.org/donar
`,
  'services.title': 'Servicios alrededor del proyecto',
  'services.asks': '¿La cooperativa ofrece servicios que complementan el proyecto?',
  'services.why':
    'El soporte, la formación, el alojamiento o las adaptaciones traen ingresos que pagan el trabajo en el proyecto, y ayudan a quienes lo usan.',
  'services.unanswered': 'El proyecto no ha dicho si se ofrecen servicios a su alrededor.',
  'services.invite': 'Agregar los servicios que ofrece la cooperativa; si no hay, una lista vacía: [].',
  'services.no': 'Hasta ahora no se ofrecen servicios alrededor del proyecto.',
  'services.next': 'Pensar en lo que más piden quienes usan el proyecto. Ese podría ser un primer servicio.',
  'services.offered': (p, w) =>
    w.plural(p.count, {
      one: 'Se ofrece un servicio alrededor del proyecto.',
      other: `Se ofrecen ${w.number(p.count)} tipos de servicios alrededor del proyecto.`,
    }),
  'services.support': 'Soporte.',
  'services.training': 'Formación.',
  'services.hosting': 'Alojamiento.',
  'services.consulting': 'Consultoría.',
  'services.customisation': 'Adaptación a las necesidades de otras personas.',
  'services.other': 'Otro servicio.',
};
