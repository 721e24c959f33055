import type { sustainedInfrastructure as english } from '../en/sustained-infrastructure.ts';
import type { Translation } from '../message.ts';

export const sustainedInfrastructure: Translation<typeof english> = {
  'automation.title': '',
  'automation.asks': '',
  'automation.why': '',
  'hosting.title': '',
  'hosting.asks': '',
  'hosting.why': '',
  'security-contact.title': '',
  'security-contact.asks': '',
  'security-contact.why': '',
  'funding.title': '',
  'funding.asks': '',
  'funding.why': '',
  'services.title': '',
  'services.asks': '',
  'services.why': '',
};
