import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../message.ts';

export const settings: Translation<typeof english> = {
  'settings.not-yaml':
    'A partir de aquí el archivo no se puede leer, así que la auditoría usó los valores por defecto. Suele deberse a los espacios al comienzo de una línea o a unas comillas sin cerrar.',
  'settings.tab':
    'Hay un tabulador al comienzo de esta línea. YAML pide espacios. Mientras no se cambie, la auditoría usa los valores por defecto.',
  'settings.several-documents':
    'Una línea de tres guiones abre aquí un segundo documento. Solo se lee uno, así que la auditoría usó los valores por defecto.',
  'settings.custom-tag':
    'Una palabra que empieza con ! tiene aquí un sentido especial y no se lee. Conviene ponerla entre comillas.',
  'settings.quotes-needed':
    'Un valor que empieza con un signo como @ o ` va entre comillas. Mientras tanto la auditoría usa los valores por defecto.',
  'settings.aliases':
    'Este archivo repite partes por su nombre (& y *) de un modo que no se puede leer. Conviene escribirlas completas.',
  'settings.too-large': (p, w) => `Este archivo ocupa más de ${w.number(p.kilobytes)} kilobytes y no se leyó.`,
  'settings.not-mapping':
    'Este archivo debería ser una lista de ajustes, cada uno escrito como «nombre: valor». No se usó.',
  'settings.duplicate-key': 'Este ajuste está escrito dos veces. Solo cuenta el último.',
  'settings.unknown-key': (p) => `Aquí no existe ningún ajuste llamado «${p.name}». Se dejó fuera.`,
  'settings.unknown-key-did-you-mean': (p) => `Aquí no existe ningún ajuste llamado «${p.name}». ¿Será «${p.detail}»?`,
  'settings.unknown-practice': (p) => `Ninguna práctica se llama «${p.name}». Se dejó fuera.`,
  'settings.unknown-practice-did-you-mean': (p) => `Ninguna práctica se llama «${p.name}». ¿Será «${p.detail}»?`,
  'settings.missing': (p) => `Aquí hace falta «${p.name}». Esta entrada se dejó fuera.`,
  'settings.empty': (p) => `«${p.name}» está vacío. Falta escribir algo, o quitar la línea.`,
  'settings.too-long': (p) => `«${p.name}» es demasiado largo: puede tener hasta ${p.detail} caracteres.`,
  'settings.list-too-long': (p) => `«${p.name}» tiene demasiados elementos: puede tener hasta ${p.detail}.`,
  'settings.expected-text': (p) => `«${p.name}» debería ser un texto. Entre comillas, todo es texto.`,
  'settings.expected-yes-no': (p) => `«${p.name}» debería ser true (sí) o false (no), sin comillas.`,
  'settings.expected-list': (p) => `«${p.name}» debería ser una lista, escrita entre corchetes: [una, otra].`,
  'settings.expected-list-or-false': (p) => `«${p.name}» debería ser una lista, o false si no hay nada.`,
  'settings.expected-mapping': (p) =>
    `Debajo de «${p.name}» deberían ir sus propios ajustes, cada uno escrito como «nombre: valor».`,
  'settings.expected-mapping-or-false': (p) =>
    `Debajo de «${p.name}» deberían ir sus propios ajustes, o false si no hay nada.`,
  'settings.expected-one-value': (p) => `«${p.name}» lleva un solo valor, no una lista.`,
  'settings.expected-one-of': (p) => `«${p.name}» debería ser uno de estos valores: ${p.detail}.`,
  'settings.expected-cooperative':
    'Debajo de «cooperative» deberían ir el nombre y lo demás, o una de dos palabras: none (ninguna), forming (en formación).',
  'settings.expected-answer': (p) => `«${p.name}» debería decir quién lo hace y dónde está escrito, o false.`,
  'settings.expected-day': (p) => `«${p.name}» debería ser un día escrito como año-mes-día: 2027-06-01.`,
  'settings.expected-days': (p) => `«${p.name}» debería ser un número entero de días, de 1 a 365.`,
  'settings.expected-share': (p) => `«${p.name}» debería ser un número de 0 a 1: 0.8 equivale al 80 %.`,
  'settings.expected-percentage': (p) => `«${p.name}» debería ser un número de 0 a 100, o null.`,
  'settings.impossible-day': (p) => `El calendario no tiene el día ${p.value}.`,
  'settings.bad-url': (p) =>
    `«${p.name}» debería ser una dirección web completa, que empiece con https:// o http:// y no lleve contraseña.`,
  'settings.bad-place': (p) =>
    `«${p.name}» debería ser una dirección web o la ruta de un archivo de este repositorio: docs/plan.md, sin «..» ni «/» inicial.`,
  'settings.bad-path': (p) =>
    `«${p.name}» debería ser la ruta de un archivo de este repositorio, como docs/plan.md, sin «..» ni «/» inicial.`,
  'settings.bad-login': (p) =>
    `«${p.value}» no puede ser el nombre de una cuenta de GitHub. Va solo el nombre de la cuenta.`,
  'settings.bad-domain': (p) => `«${p.value}» no es un dominio. Se escribe como en example.coop.`,
  'settings.public-mail': (p) =>
    `Cualquier persona puede tener una dirección en ${p.value}, así que no muestra quién es parte. Solo se usan dominios propios.`,
  'settings.bad-extends': 'Para heredar ajustes se escriben el propietario y el repositorio: PROPIETARIO/.github.',
  'settings.one-proof':
    'Va una sola prueba: un dominio (domain), un registro (registration) o una federación (federation).',
  'settings.reason-missing':
    'Falta decir en pocas palabras por qué esta práctica no corresponde. Sin un motivo se evalúa como las demás.',
  'settings.until-alone': (p) => `«until» acompaña a «not-applicable» y su motivo, que «${p.name}» no tiene.`,
  'settings.expired': (p, w) =>
    `«${p.name}» quedó fuera hasta el ${w.date(p.until)}. Ese día ya pasó y vuelve a evaluarse: se puede poner otro día o quitar la línea.`,
  'settings.found-and-not-applicable': (p) =>
    `De «${p.name}» se dice que no corresponde y también dónde está. Conviene dejar una sola de las dos cosas.`,
  'settings.no-threshold': (p) => `«${p.detail}» no se puede ajustar en «${p.name}».`,
  'settings.thresholds-order': (p, w) =>
    `En «${p.name}», «partly» (${w.percent(p.partly)}) no debería ser mayor que «met» (${w.percent(p.met)}). Se usan los valores por defecto.`,
  'settings.points-nowhere': (p) => `En este repositorio no existe «${p.path}».`,
  'settings.heading-nowhere': (p) => `«${p.path}» no tiene ningún título «#${p.heading}».`,
  'settings.extends-not-read': (p) =>
    `Estos ajustes continúan en ${p.from}, que no se puede leer al auditar una carpeta. No se usó lo que hay allí.`,
  'settings.extends-failed': (p) =>
    `No se pudieron leer los ajustes de ${p.from}. Solo se puede heredar de un repositorio público o del repositorio .github del mismo propietario.`,
  'settings.extends-circle': (p) =>
    `Estos ajustes heredan de ${p.from}, que lleva de vuelta a ellos. Se usan una sola vez.`,

  'settings.about.language': 'Idioma de la tarjeta',
  'settings.about.extends': 'Ajustes de otro repositorio de los que partir, como PROPIETARIO/REPOSITORIO',
  'settings.about.agreed': 'Cuándo y dónde sus integrantes acordaron estos ajustes',
  'settings.about.cooperative':
    'La cooperativa detrás del proyecto; o la palabra none (ninguna), o forming (en formación)',
  'settings.about.people': 'Quién se ocupa de la gestión y la comunicación, y las habilidades que aporta cada persona',
  'settings.about.decisions': 'Cómo se toman las decisiones y quién puede participar',
  'settings.about.infrastructure': 'Sobre qué funciona el proyecto y quién lo cuida',
  'settings.about.services': 'Servicios que la cooperativa ofrece alrededor del proyecto',
  'settings.about.data': 'La política sobre los datos de las personas',
  'settings.about.bots': 'Cuentas automáticas que no cuentan como personas',
  'settings.about.dependents': 'Dónde preguntar quién depende del proyecto',
  'settings.about.practices': 'Prácticas que no corresponden, que están en otro lugar o que tienen límites propios',
  'settings.about.publish': 'Qué se publica en GitHub',
  'settings.about.fail-under': 'Porcentaje por debajo del cual falla la comprobación; null para nunca',

  'ecosystem.not-json': 'A partir de aquí el archivo no se puede leer como JSON, así que no se usó.',
  'ecosystem.not-yaml': 'A partir de aquí el archivo no se puede leer como YAML, así que no se usó.',
  'ecosystem.not-toml': 'A partir de aquí el archivo no se puede leer como TOML, así que no se usó.',
  'ecosystem.not-mapping': 'Este archivo no contiene lo que su nombre promete, así que no se usó.',
  'ecosystem.missing': (p) => `Falta «${p.name}», que los archivos de este tipo necesitan.`,
  'ecosystem.wrong': (p) => `«${p.name}» no está escrito como lo piden los archivos de este tipo, así que no se usó.`,
  'ecosystem.unknown-platform': (p) => `GitHub no conoce ninguna forma de financiación llamada «${p.name}».`,
  'ecosystem.bad-owner': (p) =>
    `«${p.name}» no puede ser responsable. Se escribe @cuenta, @organización/equipo o una dirección de correo.`,
  'ecosystem.bad-url': (p) => `«${p.name}» no es una dirección web.`,
};
