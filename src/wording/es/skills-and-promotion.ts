import type { skillsAndPromotion as english } from '../en/skills-and-promotion.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const skillsAndPromotion: Translation<typeof english> = {
  'diverse-skills.title': 'Se reconocen muchos tipos de trabajo',
  'diverse-skills.asks': '¿Se reconoce el trabajo que no es programar, o se nombra en los ajustes?',
  'diverse-skills.why':
    'El diseño, la traducción, la documentación y el cuidado sostienen un proyecto tanto como el código.',
  'diverse-skills.met': (p: { kinds: number }, w: Words) =>
    `Se reconocen ${w.number(p.kinds)} tipos de trabajo además de programar.`,
  'diverse-skills.one': 'Se reconoce un tipo de trabajo además de programar.',
  'diverse-skills.missing': 'No se encontró reconocimiento de trabajo que no sea programar.',
  'diverse-skills.all-contributors': 'Quienes contribuyen aparecen con los tipos de trabajo que hicieron.',
  'diverse-skills.credits': 'Se agradece o se nombra a personas por trabajo que no es programar.',
  'diverse-skills.declared': (p: { skills: readonly string[] }, w: Words) =>
    `Habilidades que hay en el proyecto: ${w.list(p.skills)}.`,
  'diverse-skills.next':
    'Agradecer por su nombre a quien diseña, traduce, escribe o enseña, o nombrar en los ajustes las habilidades que hay en el proyecto.',
  'diverse-skills.next-more':
    'Nombrar también los otros tipos de trabajo: ¿quién diseña, traduce, escribe, enseña u organiza?',
  'communication.title': 'Alguien se ocupa de la comunicación',
  'communication.asks': '¿Alguien hace el trabajo de comunicación?',
  'communication.why':
    'La gente encuentra un proyecto, y confía en él, cuando cuenta lo que hace. Quien escribe, traduce y responde también acerca a personas con otras habilidades.',
  'communication.unanswered': 'El proyecto no ha dicho quién se ocupa de la comunicación.',
  'communication.invite': 'Agregar quién hace el trabajo de comunicación; si todavía no es nadie, escribir «false».',
  'communication.no': 'Hasta ahora nadie se ocupa de la comunicación.',
  'communication.next':
    'Preguntar a quién le gustaría escribir de vez en cuando sobre el proyecto. Las notas de la próxima versión son un buen primer texto.',
  'communication.yes': 'Alguien hace el trabajo de comunicación.',
  'communication.who': (p, w) => `A cargo de ${w.list(p.who)}.`,
  'communication.shown': 'Así lo dice el proyecto.',
  'public-profile.title': 'Perfil público',
  'public-profile.asks':
    '¿Muestra el repositorio una descripción, un sitio web, temas (topics) y un logo o una imagen?',
  'public-profile.why': 'Así se encuentra y se reconoce un proyecto.',
  'public-profile.met':
    'El repositorio muestra al menos tres de estas cosas: descripción, sitio web, tres temas (topics) o más, logo o imagen.',
  'public-profile.some': (p: { parts: number }, w: Words) =>
    `El repositorio muestra ${w.number(p.parts)} de cuatro cosas: descripción, sitio web, tres temas (topics) o más, logo o imagen.`,
  'public-profile.missing':
    'El repositorio todavía no muestra descripción, sitio web ni logo, y tiene menos de tres temas (topics).',
  'public-profile.not-here':
    'El perfil público está en el sitio que aloja el proyecto y no se puede ver en una carpeta.',
  'public-profile.unread': 'No se pudo leer el perfil público del repositorio.',
  'public-profile.description': 'Una descripción.',
  'public-profile.website': 'Un sitio web.',
  'public-profile.topics': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'tema', other: 'temas' })}.`,
  'public-profile.social-image': 'Una imagen para compartir.',
  'public-profile.logo': 'Un logo.',
  'public-profile.next-description':
    'Agregar una descripción de una frase en la parte superior de la página del repositorio.',
  'public-profile.next-website': 'Agregar el sitio web del proyecto en la parte superior de la página del repositorio.',
  'public-profile.next-topics': 'Agregar tres temas (topics) o más: las palabras con las que se buscaría el proyecto.',
  'public-profile.next-image':
    'Agregar un logo al README, o una imagen para compartir en los ajustes del repositorio en GitHub.',
  'outreach.title': 'Noticias del proyecto',
  'outreach.asks': '¿Tiene el proyecto un canal propio de noticias: blog, boletín, cuenta en redes, charlas?',
  'outreach.why':
    'Un proyecto que cuenta lo que hace encuentra con más facilidad a quienes lo usen, contribuyan y lo apoyen.',
  'outreach.met': 'El proyecto tiene un canal para sus noticias.',
  'outreach.cooperative-only':
    'Las noticias salen por un canal de la cooperativa u organización; el proyecto no tiene uno propio.',
  'outreach.missing': 'No se encontró un canal de noticias del proyecto.',
  'outreach.social': 'Una cuenta en redes sociales.',
  'outreach.blog': 'Un blog o boletín.',
  'outreach.talks': 'Charlas sobre el proyecto.',
  'outreach.posts': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'entrada', other: 'entradas' })} en el repositorio.`,
  'outreach.owners': 'Un canal de la cooperativa u organización.',
  'outreach.next':
    'Enlazar desde el README el lugar donde el proyecto cuenta sus novedades: un blog, un boletín o una cuenta en redes.',
};
