import type { cli as english } from '../en/cli.ts';
import type { Translation } from '../message.ts';

export const cli: Translation<typeof english> = {};
