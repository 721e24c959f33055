import type { knowledgeSharing as english } from '../en/knowledge-sharing.ts';
import type { Translation } from '../message.ts';
import type { Words } from '../words.ts';

export const knowledgeSharing: Translation<typeof english> = {
  'readme.title': 'Un README que da la bienvenida',
  'readme.asks':
    '¿Dice el README, la primera página, qué es, cómo se consigue, cómo se usa, dónde preguntar o ayudar y con qué licencia?',
  'readme.why': 'Es la primera página, y a menudo la única, que lee quien llega.',
  'readme.complete': 'El README dice las cinco cosas que se buscan primero.',
  'readme.good': 'El README dice la mayoría de las cosas que se buscan primero.',
  'readme.incomplete': (p: { found: number; of: number }, w: Words) =>
    `El README dice ${w.number(p.found)} de las ${w.number(p.of)} cosas que se buscan primero.`,
  'readme.bare': 'Hay un README, pero por ahora dice muy poco.',
  'readme.missing': 'No se encontró un README.',
  'readme.says-what': 'Dice qué es.',
  'readme.says-install': 'Dice cómo instalarlo o ejecutarlo.',
  'readme.says-use': 'Muestra cómo se usa.',
  'readme.says-help': 'Dice dónde pedir ayuda o cómo contribuir.',
  'readme.says-licence': 'Dice qué licencia tiene.',
  'readme.next-create': 'Escribir un README: qué es y para quién, en pocas líneas, es un buen comienzo.',
  'readme.next-what': 'Empezar el README con dos frases: qué es y para quién.',
  'readme.next-install': 'Agregar al README cómo se instala o se ejecuta.',
  'readme.next-use': 'Agregar al README un ejemplo breve de uso, o un enlace a uno.',
  'readme.next-help': 'Agregar al README dónde preguntar y cómo contribuir.',
  'readme.next-licence': 'Nombrar la licencia en el README.',
  'readme.starter': `# [insertar el nombre del proyecto]

[insertar qué hace y para quién, en dos frases]

## Instalación

[insertar los pasos para ponerlo en marcha]

## Uso

[insertar un primer ejemplo]

## Ayuda y contribuciones

[insertar dónde preguntar y cómo proponer un cambio]

## Licencia

[insertar el nombre de la licencia]; el texto completo está en el archivo LICENSE.
`,
  'documentation.title': 'Documentación',
  'documentation.asks': '¿Hay documentación además del README?',
  'documentation.why':
    'Quienes pueden leer cómo funciona dependen menos de las pocas personas que lo saben de memoria.',
  'documentation.met': 'Hay documentación además del README.',
  'documentation.some': 'Hay un comienzo de documentación, y lugar para más.',
  'documentation.missing': 'No se encontró documentación además del README.',
  'documentation.generator': (p: { name: string }) => `Hay un sitio de documentación preparado con ${p.name}.`,
  'documentation.site': 'El proyecto enlaza su sitio de documentación o su wiki.',
  'documentation.pages': (p: { count: number }, w: Words) =>
    `${w.number(p.count)} ${w.plural(p.count, { one: 'página', other: 'páginas' })} de documentación.`,
  'documentation.long-readme': (p: { words: number }, w: Words) => `Un README extenso (${w.number(p.words)} palabras).`,
  'documentation.next':
    'Reunir lo que más se pregunta en unas pocas páginas dentro de una carpeta docs, o enlazar el sitio donde se explica.',
  'documentation.starter': `# Documentación

## Para qué sirve y cómo está hecho

[insertar unas frases]

## Cómo se instala y se actualiza

[insertar los pasos]

## Cómo se usa

[insertar un primer uso, paso a paso]

## Preguntas frecuentes

[insertar preguntas y respuestas]
`,
  'learning-materials.title': 'Materiales para aprender',
  'learning-materials.asks': '¿Hay tutoriales, guías, ejemplos, videos o talleres?',
  'learning-materials.why': 'Una referencia explica cada parte; un tutorial o un ejemplo ayuda a empezar.',
  'learning-materials.met': (p: { kinds: number }, w: Words) =>
    p.kinds === 1
      ? 'Hay materiales para aprender, varios de un mismo tipo.'
      : `Hay materiales para aprender, de ${w.number(p.kinds)} tipos.`,
  'learning-materials.some': 'Hay material para aprender, de un solo tipo.',
  'learning-materials.missing': 'No se encontraron tutoriales, guías, ejemplos, videos ni talleres.',
  'learning-materials.tutorials': 'Un tutorial.',
  'learning-materials.guides': 'Una guía.',
  'learning-materials.examples': 'Ejemplos.',
  'learning-materials.videos': 'Un video.',
  'learning-materials.workshops': 'Un taller o curso.',
  'learning-materials.next': 'Agregar un ejemplo que se pueda copiar, o un tutorial breve para el primer día.',
  'learning-materials.next-more':
    'Agregar otro tipo: si hay ejemplos, un tutorial breve; si hay una guía, un ejemplo para copiar.',
  'learning-materials.starter': `# Un primer ejemplo

Al final de esta página se tendrá [insertar qué se tendrá].

1. Antes de empezar: [insertar qué hace falta]
2. Primer paso: [insertar cuál es]
3. Para ver que funcionó: [insertar en qué fijarse]
`,
  'translations.title': 'Más de un idioma',
  'translations.asks': '¿Están el README, la documentación o la interfaz en dos o más idiomas?',
  'translations.why': 'Es más fácil participar en el idioma propio.',
  'translations.met': 'El proyecto se puede leer o usar en más de un idioma.',
  'translations.set-up': 'La traducción está preparada, pero todavía no se encontró un segundo idioma.',
  'translations.missing': 'No se encontró un segundo idioma.',
  'translations.readme': 'El README está en más de un idioma.',
  'translations.documentation': (p: { count: number }, w: Words) => `Documentación en ${w.number(p.count)} idiomas.`,
  'translations.interface': (p: { count: number }, w: Words) => `Una interfaz en ${w.number(p.count)} idiomas.`,
  'translations.said': 'El proyecto dice en qué idiomas está.',
  'translations.platform': 'Hay una plataforma de traducción preparada.',
  'translations.template': 'Las frases de la interfaz están reunidas aquí para quienes las traduzcan.',
  'translations.next': 'Traducir el README, o su primera parte, a un idioma que hablen quienes lo usan.',
  'translations.next-template': 'Invitar a alguien a traducir las frases reunidas, o una primera parte.',
  'translations.next-fill': 'Invitar a alguien a traducir una primera parte en la plataforma que ya está preparada.',
};
