#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// What is imported from here on is compiled once for all runs, and loaded a second time much faster.
enableCompileCache();
await import('./start.ts');
