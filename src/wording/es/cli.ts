import type { cli as english } from '../en/cli.ts';
import type { Translation } from '../message.ts';

export const cli: Translation<typeof english> = {
  'cli.help': `coop-scorecard: cómo está un proyecto frente al modelo cooperativo de infraestructura digital

  coop-scorecard audit [DESTINO]      DESTINO: una carpeta (esta, si se omite), PROPIETARIO/NOMBRE o una dirección web
  coop-scorecard explain [PRÁCTICA]   qué pide una práctica, por qué y de dónde viene
  coop-scorecard init [CARPETA]       hace unas preguntas y escribe .github/coop-scorecard.yml

Opciones de audit
  --format FORMATO    terminal, markdown, json, sarif, badge o html
                      (terminal en pantalla; si no, markdown)
  --output ARCHIVO    escribir ahí y no en la salida estándar
  --language CÓDIGO   en o es
  --settings ARCHIVO  usar este archivo de ajustes y no el del repositorio
  --fail-under N      terminar con estado 1 si el porcentaje es menor que N (0 a 100)
  --ref REF           una rama, una etiqueta o un commit
  --now MOMENTO       juzgar como si fuera ese momento, por ejemplo 2026-11-20T10:00:00Z
  --quiet             sin avance ni observaciones

GITHUB_TOKEN o GH_TOKEN guardan un token de GitHub. Sin token, PROPIETARIO/NOMBRE se clona y se audita como carpeta.

Estado de salida: 0 auditado, 1 por debajo de --fail-under, 2 uso incorrecto, 3 no se pudo auditar.`,
  'cli.see-help': 'coop-scorecard --help muestra lo que se puede pedir.',
  'cli.unknown-command': (p) => `No existe el comando «${p.command}».`,
  'cli.unknown-option': (p) => `No existe la opción ${p.option}.`,
  'cli.unknown-format': (p, w) => `No existe el formato «${p.format}». Existen ${w.list(p.formats)}.`,
  'cli.unknown-language': (p, w) =>
    `La tarjeta todavía no está escrita en «${p.language}». Está en ${w.list(p.languages)}.`,
  'cli.unknown-practice': (p) => `No existe la práctica «${p.practice}». Para verlas todas: coop-scorecard explain`,
  'cli.one-target': (p, w) => `Una auditoría mira un repositorio; se dieron ${w.number(p.count)}.`,
  'cli.one-practice': (p, w) => `Una práctica cada vez; se dieron ${w.number(p.count)}.`,
  'cli.empty-value': (p) => `${p.option} necesita un valor a continuación.`,
  'cli.no-value': (p) => `${p.option} no lleva valor.`,
  'cli.fail-under': (p) => `--fail-under lleva un número entero de 0 a 100, no «${p.value}».`,
  'cli.now': (p) => `--now lleva un momento como 2026-11-20T10:00:00Z, no «${p.value}».`,
  'cli.settings-unreadable': (p) => `No se puede leer el archivo de ajustes ${p.path}.`,
  'cli.settings-problem': (p) => `${p.path}:${p.line}:${p.column}: ${p.message}`,
  'cli.output-failed': (p) => `No se pudo escribir el resultado en ${p.path}. ¿Existe su carpeta?`,
  'cli.below': (p) => `${p.score} %, por debajo del ${p.threshold} % pedido.`,
  'cli.no-score': 'No se pudo evaluar nada, así que no hay porcentaje que comparar.',
  'cli.wrote': (p) => `Escrito en ${p.path}.`,
  'cli.folder-missing': (p) => `No existe la carpeta ${p.path}.`,
  'cli.not-a-folder': (p) => `${p.path} no es una carpeta. Hace falta la carpeta que contiene el repositorio.`,
  'cli.folder-unreadable': (p) => `No se puede leer la carpeta ${p.path}. Quizá sea de otra cuenta.`,
  'cli.unknown-ref': (p) => `El repositorio no tiene rama, etiqueta ni commit «${p.ref}».`,
  'cli.ref-without-history': (p) =>
    `No se puede buscar «${p.ref}»: la carpeta no es un repositorio de git, o git no está instalado.`,
  'cli.cloning': (p) => `Obteniendo una copia de ${p.url}, porque no se dio un token de GitHub…`,
  'cli.without-token':
    'Auditado como carpeta. Con un token en GITHUB_TOKEN, la tarjeta muestra también cómo se responde a quienes abren incidencias (issues) y solicitudes de cambio (pull requests), y el perfil público del proyecto.',
  'cli.no-git': 'Hace falta git para obtener una copia, y no está instalado.',
  'cli.clone-not-found': (p) =>
    `No hay un repositorio público en ${p.url}. ¿Está bien el nombre? Uno privado necesita un token en GITHUB_TOKEN.`,
  'cli.clone-not-allowed': (p) => `${p.url} no se puede leer sin identificarse. Hace falta un token en GITHUB_TOKEN.`,
  'cli.clone-no-network': (p) => `No se puede llegar a ${p.url}. ¿Hay conexión a la red?`,
  'cli.clone-timed-out': (p) =>
    `Obtener una copia de ${p.url} tardó demasiado. Puede funcionar clonarlo aparte y auditar la carpeta.`,
  'cli.clone-too-large': (p) =>
    `${p.url} es demasiado grande para copiarlo aquí. Se puede clonar aparte y auditar la carpeta.`,
  'cli.clone-failed': (p) => `No se pudo copiar ${p.url}. Se puede clonar aparte y auditar la carpeta.`,
  'cli.bad-address': (p) => `${p.url} no es una dirección que se pueda clonar: tiene que empezar con https://.`,
  'cli.repository-not-found': (p) =>
    `No hay un repositorio ${p.target} que este token pueda ver. ¿Está bien el nombre, y puede leerlo el token?`,
  'cli.repository-forbidden': (p) =>
    `El token no puede leer ${p.target}. Necesita leer los contenidos; para completar la tarjeta, también las incidencias (issues), las solicitudes de cambio (pull requests) y los debates (discussions).`,
  'cli.bad-token': 'GitHub no acepta el token. ¿Habrá vencido? Sin token, un repositorio público se clona.',
  'cli.rate-limited':
    'GitHub pide una pausa: demasiadas consultas con este token. Conviene volver a intentar en una hora.',
  'cli.rate-limited-until': (p, w) =>
    `GitHub pide una pausa: demasiadas consultas con este token. Conviene volver a intentar después de esta hora: ${w.time(p.until)}.`,
  'cli.github-unreachable': 'No se puede llegar a GitHub. ¿Hay conexión a la red, y está bien GITHUB_API_URL?',
  'cli.github-timed-out': 'GitHub no respondió a tiempo. Volver a intentar en unos minutos suele ayudar.',
  'cli.github-failed': (p) =>
    `GitHub respondió con un error${p.status}. Volver a intentar en unos minutos puede ayudar.`,
  'explain.list': 'Las prácticas, por área (★: esenciales). Para leer más sobre una: coop-scorecard explain PRÁCTICA',
  'explain.what-it-asks': 'Qué pide',
  'explain.why': 'Por qué',
  'explain.basis': 'De dónde viene',
  'explain.essential': 'Es una de las cinco esenciales.',
  'explain.declared': 'La responde el proyecto en sus ajustes; no forma parte del porcentaje.',
  'init.usage': `coop-scorecard init [CARPETA]   hace unas preguntas y escribe .github/coop-scorecard.yml

  --cooperative NOMBRE    nombre de la cooperativa; o none (ninguna), o forming (en formación)
  --website URL           su sitio web
  --members A,B           nombres de las cuentas de GitHub de sus integrantes
  --email-domains A,B     dominios de sus direcciones de correo
  --language CÓDIGO       en o es
  --yes                   no preguntar: escribir lo que dicen las opciones, y ejemplos para lo demás`,
  'init.welcome': 'Unas pocas preguntas. Con Enter se deja una sin responder: todo se puede cambiar después.',
  'init.ask-cooperative':
    '¿Qué cooperativa está detrás de este proyecto? (su nombre, o una de estas palabras: ninguna, en formación)',
  'init.ask-website': '¿Su sitio web?',
  'init.ask-members': '¿Nombres de las cuentas de GitHub de sus integrantes? (separados por comas)',
  'init.ask-email-domains': '¿Dominios de sus direcciones de correo? (como example.coop)',
  'init.exists': (p) => `Ya existe el archivo ${p.path}. Quedó como estaba: para cambiarlo hay que abrirlo.`,
  'init.no-terminal':
    'Aquí no hay nadie que responda preguntas. Las respuestas se pueden dar como opciones (--cooperative NOMBRE, none o forming), o con --yes se escribe un archivo de ejemplos.',
  'init.nothing-written': 'No se escribió nada.',
  'init.cannot-write': (p) => `No se pudo escribir el archivo ${p.path}. ¿Se puede modificar esta carpeta?`,
  'init.written': (p) => `Se escribió ${p.path}. Los ejemplos que contiene se pueden completar cuando convenga.`,
  'init.file-heading': 'Ajustes de coop-scorecard. Todo es opcional, y la tarjeta muestra lo que se diga aquí.',
  'init.file-examples': 'Las líneas que empiezan con # y sin espacio son ejemplos: para usarlos se quita el #.',
  'init.example-name': 'Ana',
  'init.example-skills': 'diseño, traducción, contabilidad',
  'init.example-reason': 'por qué no corresponde',
};
