#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A run is over before the slowest of V8's compilers has paid for its time and memory; the others do without it.
setFlagsFromString('--no-turbofan');
// What is imported from here on is compiled once for all runs, and loaded a second time much faster.
enableCompileCache();
await import('./start.ts');
