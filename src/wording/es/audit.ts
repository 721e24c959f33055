import type { audit as english } from '../en/audit.ts';
import type { Translation } from '../message.ts';

export const audit: Translation<typeof english> = {
  'practice.crashed': 'Algo falló de nuestro lado al mirar esto. No cuenta.',
  'practice.not-applicable': (p) => `El proyecto dice que esto no corresponde: ${p.reason}`,
  'practice.not-applicable-until': (p, w) =>
    `El proyecto dice que esto no corresponde hasta el ${w.date(p.until)}: ${p.reason}`,
  'practice.found-at': (p) => `El proyecto dice que esto está en ${p.path}.`,
  'infrastructure.free': 'Su licencia lo hace software libre.',
  'infrastructure.not-free':
    'No tiene una licencia libre, así que otras personas no pueden construir libremente sobre él.',
  'infrastructure.licence-unknown': 'No se pudo saber si su licencia es libre.',
  'infrastructure.outside-contributors': 'Han contribuido personas de fuera.',
  'infrastructure.dependents': 'Otros proyectos dependen de él.',
  'infrastructure.use-unknown': 'No se sabe si otros proyectos dependen de él ni si han contribuido personas de fuera.',
};
