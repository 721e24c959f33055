import type { app as english } from '../en/app.ts';
import type { Translation } from '../message.ts';

export const app: Translation<typeof english> = {
  'app.page-title': 'coop-scorecard: una tarjeta para la infraestructura digital cooperativa',
  'app.page-what':
    'Esta aplicación compara un proyecto de GitHub con el modelo cooperativo de infraestructura digital, y mantiene una sola tarjeta en una incidencia (issue): qué ya está, qué viene después y de dónde viene cada cosa.',
  'app.page-install-title': 'Instalarla',
  'app.page-install': 'Instalar la aplicación',
  'app.page-install-steps':
    'Basta con elegir los repositorios. Uno o dos minutos después, cada uno tiene una incidencia (issue) con su tarjeta. Si se agregan más de diez a la vez, solo la reciben los que tienen un archivo de ajustes, o aquellos cuya cuenta propietaria lo tiene en el repositorio «.github».',
  'app.page-install-later':
    'Todavía no se conoce la dirección para instalarla: no se pudo llegar a GitHub. Conviene volver a intentarlo en un minuto.',
  'app.page-what-happens-title': 'Qué hace',
  'app.page-does-1': 'Una incidencia (issue) en cada repositorio, al día cuando algo cambia y una vez por semana.',
  'app.page-does-2':
    'En cada solicitud de cambio (pull request): una comprobación, y un comentario solo cuando la solicitud cambia algo de la tarjeta.',
  'app.page-does-3':
    'En un comentario, la gente del proyecto puede escribir «/scorecard recheck», «/scorecard explain code-of-conduct» o «/scorecard help».',
  'app.page-does-4': 'No menciona a nadie, y su comprobación falla solo si el proyecto lo pide.',
  'app.page-rights-title': 'Qué puede hacer y qué guarda',
  'app.page-rights':
    'Lee contenidos, debates (discussions) y metadatos; escribe incidencias (issues), comentarios en solicitudes de cambio (pull requests) y comprobaciones (checks). Nunca escribe en los archivos. No tiene base de datos: lo que sabe está en la incidencia, a la vista.',
  'app.page-stop-title': 'Cómo hacer que pare',
  'app.page-stop':
    'Escribir «publish: { issue: false, check: false, comment: never }» en .github/coop-scorecard.yml, o desinstalar la aplicación en GitHub. Lo que escribió queda hasta que alguien lo borre.',
  'app.page-no-certificate': 'La tarjeta no es un certificado. Muestra un próximo paso; decide la gente del proyecto.',
  'app.page-source': 'Código fuente y documentación',

  'app.setup': (p) =>
    `coop-scorecard todavía no está registrada en GitHub. Hay que abrir ${p.address} en un navegador y pulsar «Register GitHub App»: GitHub crea la aplicación y sus claves, que se escriben en el archivo .env de esta carpeta. Después hay que parar este programa (Ctrl+C), iniciarlo otra vez e instalar la aplicación en un repositorio.`,
  'app.setup-address':
    'GitHub tiene que poder llegar a esta máquina: conviene abrir la página por la dirección pública que atiende el proxy inverso. Para probar la aplicación sin nada de eso: npm run demo',
  'app.setup-done': 'Las claves están en .env. Hay que parar este programa (Ctrl+C) e iniciarlo otra vez.',
  'app.setup-cannot':
    'NODE_ENV es «production» y no hay nada configurado. Hacen falta APP_ID, PRIVATE_KEY (o PRIVATE_KEY_PATH) y WEBHOOK_SECRET; sin NODE_ENV se muestra la página de configuración.',
  'app.wrong-variable': (p) => `${p.variable}: ${p.why}`,
  'app.why-missing': 'no está definida, y la aplicación no puede funcionar sin ella.',
  'app.why-not-a-number': 'se espera un número entero.',
  'app.why-not-a-key': 'no es una clave privada. Empieza con «-----BEGIN RSA PRIVATE KEY-----».',
  'app.why-unreadable-file': 'el archivo no se puede leer.',
  'app.why-not-an-address': 'se espera una dirección web, como https://github.example.org.',
  'app.why-not-a-level': 'se espera debug, info, warn o error.',
  'app.why-not-redis': 'se espera la dirección de un servidor Redis, como redis://127.0.0.1:6379.',
  'app.why-not-a-role': 'se espera web, worker o both.',
  'app.why-needs-redis': 'web y worker se encuentran a través de Redis: hace falta también REDIS_URL.',
  'app.why-not-yes-or-no': 'se espera true o false.',
  'app.port-taken': (p) =>
    `Otro programa ya usa el puerto ${p.port}. Se puede poner otro número en PORT (o METRICS_PORT).`,
  'app.listening': (p) => `coop-scorecard atiende en ${p.address}`,

  'app.health-stopping': 'La aplicación se está deteniendo.',
  'app.health-not-known': 'Todavía no se ha llegado a GitHub con la clave de la aplicación.',
  'app.health-key-refused': 'GitHub no acepta la clave de la aplicación.',
  'app.health-queue-full': 'La cola está llena: los avisos se rechazan y se vuelven a pedir más tarde.',
  'app.health-queue-stuck': (p, w) => `Hay trabajo que espera desde hace ${w.number(p.minutes)} minutos.`,
  'app.health-queue-away': 'No se llega a la cola.',
  'app.health-fit': 'Todo está en orden.',

  'app.reply-rechecked': (p, w) =>
    `Revisado otra vez: ${w.number(p.met)} de ${w.number(p.assessed)} prácticas ya están.`,
  'app.reply-rechecked-without-card':
    'Revisado otra vez. Este repositorio no tiene una incidencia (issue) con su tarjeta.',
  'app.reply-closed': 'Esta solicitud de cambio (pull request) está cerrada, así que no se revisó otra vez.',
  'app.reply-not-rechecked':
    'Ahora no se pudo revisar: GitHub no dio lo suficiente para juzgar. Se intentará de nuevo sin que haga falta pedirlo.',
  'app.reply-card': 'La tarjeta',
  'app.reply-explain-more': 'Qué se puede hacer está en la tarjeta, en la fila de esta práctica.',
  'app.reply-unknown': 'Eso no se entendió. Se puede pedir esto:',
  'app.reply-help': 'Se puede pedir esto:',
  'app.reply-help-recheck': 'revisa otra vez el repositorio, o esta solicitud de cambio (pull request).',
  'app.reply-help-explain': 'explica qué pide una práctica, por qué y de dónde viene.',
  'app.reply-help-help': 'muestra esto.',
  'app.reply-help-who':
    'Puede pedirlo quien tenga permiso de clasificación (triage) o más; quien abrió una solicitud de cambio puede pedir que esa se revise otra vez.',
  'app.reply-practices': 'Las prácticas',

  'app.merge-queue-title': 'Nada que comprobar en la cola de fusión',
  'app.merge-queue-summary':
    'La solicitud de cambio (pull request) ya se revisó cuando cambió. En la cola de fusión, esta comprobación pasa enseguida.',

  'demo.begin':
    'Todo ocurre en esta máquina: un GitHub pequeño, la aplicación y un repositorio. Sin cuenta y sin red; termina por sí solo.',
  'demo.github': (p) => `Un GitHub en esta máquina: ${p.url}`,
  'demo.app': (p) => `La aplicación: ${p.url} (portada), ${p.url}/health`,
  'demo.installed': (p) => `La aplicación se instaló en ${p.repository}.`,
  'demo.card': (p) => `Su tarjeta es la incidencia (issue) ${p.number}: ${p.url}`,
  'demo.pushed': (p) => `Alguien subió ${p.file}. Ahora la tarjeta dice:`,
  'demo.pull-request': (p) =>
    `Una solicitud de cambio (pull request) desde una copia, la número ${p.number}, agrega un código de conducta. Su comprobación dice:`,
  'demo.comment': 'Y su comentario:',
  'demo.no-comment': 'No se escribió ningún comentario.',
  'demo.explain': (p) => `Alguien que mantiene el proyecto escribió «${p.command}». La respuesta:`,
  'demo.stranger': (p) => `Una persona ajena escribió «${p.command}». No puede pedirlo, y no hubo respuesta.`,
  'demo.sent-again': (p, w) => `GitHub envió los ${w.number(p.count)} avisos una vez más. No se escribió nada.`,
  'demo.sent-again-wrote': 'GitHub envió los avisos una vez más, y algo se escribió. No debería ser así.',
  'demo.card-text': 'La tarjeta entera, tal como está en la incidencia (issue):',
  'demo.cost': (p, w) =>
    `En total, la aplicación preguntó ${w.number(p.requests)} veces y escribió ${w.number(p.writes)} veces.`,
  'demo.stay': 'Sigue en marcha hasta Ctrl+C.',
  'demo.end': 'Eso fue todo. Con --stay sigue en marcha, para poder abrir las direcciones.',
};
