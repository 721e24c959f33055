import type { skillsAndPromotion as english } from '../en/skills-and-promotion.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const skillsAndPromotion: Translation<typeof english> = {
  'diverse-skills.title': 'Reconocimiento de muchos tipos de trabajo',
  'diverse-skills.asks': '¿Se reconoce o se declara el trabajo que no es programar?',
  'diverse-skills.why':
    'El diseño, la traducción, la documentación y el cuidado sostienen un proyecto tanto como el código.',
  'diverse-skills.met': (p: { kinds: number }, w: Words) =>
    `Se reconocen ${w.number(p.kinds)} tipos de trabajo además de programar.`,
  'diverse-skills.one': 'Se reconoce un tipo de trabajo además de programar.',
  'diverse-skills.missing': 'No se encontró reconocimiento de trabajo que no sea programar.',
  'diverse-skills.all-contributors': 'Se lista a quienes contribuyen con los tipos de trabajo que hicieron',
  'diverse-skills.credits': 'Se da crédito a personas por trabajo que no es programar',
  'diverse-skills.declared': (p: { skills: readonly string[] }, w: Words) =>
    `Saberes que hay en el proyecto: ${w.list(p.skills)}`,
  'diverse-skills.next':
    'Agradecer por su nombre a quien diseña, traduce, escribe o enseña, o declarar los saberes que hay en el proyecto.',
  'diverse-skills.next-more':
    'Nombrar también los otros tipos de trabajo: ¿quién diseña, traduce, escribe, enseña u organiza?',
  'communication.title': 'Alguien se ocupa de la comunicación',
  'communication.asks': '¿Alguien hace el trabajo de comunicación?',
  'communication.why':
    'La gente encuentra un proyecto, y confía en él, cuando cuenta lo que hace. Quien escribe, traduce y responde también acerca a personas con otros saberes.',
  'communication.unanswered': 'El proyecto no ha dicho quién se ocupa de la comunicación.',
  'communication.invite': 'Agregar quién hace el trabajo de comunicación, o false si todavía nadie.',
  'communication.no': 'Hasta ahora nadie se ocupa de la comunicación.',
  'communication.next':
    'Preguntar a quién le gustaría escribir de vez en cuando sobre el proyecto. Las notas de la próxima versión son un buen primer texto.',
  'communication.yes': 'Alguien hace el trabajo de comunicación.',
  'communication.who': (p, w) => `A cargo de ${w.list(p.who)}.`,
  'communication.shown': 'Así lo dice el proyecto.',
  'public-profile.title': 'Una cara pública',
  'public-profile.asks': '¿Muestra el repositorio una descripción, un sitio web, temas y un logo o imagen?',
  'public-profile.why': 'Así se encuentra y se reconoce un proyecto.',
  'public-profile.met': 'El repositorio se presenta bien.',
  'public-profile.some': (p: { parts: number }, w: Words) =>
    `El repositorio muestra ${w.number(p.parts)} de cuatro: descripción, sitio web, temas, y logo o imagen.`,
  'public-profile.missing': 'El repositorio todavía no muestra descripción, sitio web, temas ni logo.',
  'public-profile.not-here': 'El perfil del repositorio está en GitHub y no se puede ver en una carpeta.',
  'public-profile.unread': 'No se pudo leer el perfil del repositorio.',
  'public-profile.description': 'Una descripción',
  'public-profile.website': 'Un sitio web',
  'public-profile.topics': (p: { count: number }, w: Words) => `${w.number(p.count)} temas`,
  'public-profile.social-image': 'Una imagen para compartir',
  'public-profile.logo': 'Un logo',
  'public-profile.next-description': 'Agregar una descripción de una frase en la página del repositorio.',
  'public-profile.next-website': 'Agregar el sitio web del proyecto en la página del repositorio.',
  'public-profile.next-topics': 'Agregar tres temas o más: las palabras con las que se buscaría el proyecto.',
  'public-profile.next-image':
    'Agregar un logo al README, o una imagen para compartir en la configuración del repositorio.',
  'outreach.title': 'Noticias del proyecto',
  'outreach.asks': '¿Tiene el proyecto un canal propio de noticias: blog, boletín, cuenta en redes, charlas?',
  'outreach.why': 'Un proyecto que cuenta lo que hace encuentra con más facilidad quien lo use, contribuya y lo apoye.',
  'outreach.met': 'El proyecto tiene un canal para sus noticias.',
  'outreach.cooperative-only': 'Las noticias salen por un canal de la cooperativa; el proyecto no tiene uno propio.',
  'outreach.missing': 'No se encontró un canal de noticias del proyecto.',
  'outreach.social': 'Una cuenta en redes sociales',
  'outreach.blog': 'Un blog o boletín',
  'outreach.talks': 'Charlas sobre el proyecto',
  'outreach.posts': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'entrada', other: 'entradas' })} en el repositorio`,
  'outreach.owners': 'Un canal de la cooperativa u organización',
  'outreach.next':
    'Enlazar desde el README el lugar donde se cuentan las novedades: un blog, un boletín o una cuenta en redes.',
};
