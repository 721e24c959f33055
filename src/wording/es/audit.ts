import type { audit as english } from '../en/audit.ts';
import type { Translation } from '../message.ts';

export const audit: Translation<typeof english> = {
  'practice.crashed': 'Algo falló de nuestro lado al mirar esto. No cuenta.',
  'practice.not-applicable': (p) => `El proyecto dice que esto no le corresponde: ${p.reason}`,
  'practice.not-applicable-until': (p, w) =>
    `El proyecto dice, hasta el ${w.date(p.until)}, que esto no le corresponde: ${p.reason}`,
  'practice.found-at': (p) => `El proyecto dice que esto está en ${p.path}.`,
  'infrastructure.free': 'Su licencia lo hace software libre.',
  'infrastructure.not-free': 'Todavía no tiene una licencia libre, así que nadie más puede construir sobre él.',
  'infrastructure.licence-unknown': 'No pudimos saber si su licencia es libre.',
  'infrastructure.outside-contributors': 'Personas de fuera del proyecto contribuyen.',
  'infrastructure.dependents': 'Otros proyectos dependen de él.',
  'infrastructure.use-unknown':
    'No sabemos de otros proyectos que dependan de él ni de personas de fuera que contribuyan.',
};
