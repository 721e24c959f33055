import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}

export interface Route {
  /** `/repos/{owner}/{repo}/issues`, as GitHub's description names it. */
  readonly path: string;
  readonly method: string;
  readonly values: Readonly<Record<string, string>>;
}

/** GitHub's own OpenAPI description, for telling which request is valid. */
export class OpenApi {
  readonly #description: { readonly paths: Readonly<Record<string, Json>> };
  readonly #patterns: readonly { readonly path: string; readonly pattern: RegExp; readonly names: readonly string[] }[];
  readonly #ajv: Ajv;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor() {
    const require = createRequire(import.meta.url);
    const file = require.resolve('@octokit/openapi/generated/api.github.com.json');
    this.#description = JSON.parse(readFileSync(file, 'utf8'));
    this.#ajv = new Ajv({ strict: false, coerceTypes: false, allErrors: true });
    addFormats.default(this.#ajv);
    this.#patterns = Object.keys(this.#description.paths)
      .map((path) => {
        const names = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
        const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{([^}]+)\}/g, (_, name) => part(name));
        return { path, names, pattern: new RegExp(`^${source}$`) };
      })
      // Fixed names before variable ones, and longer paths before those whose reference may hold slashes.
      .sort((a, b) => a.names.length - b.names.length || b.path.split('/').length - a.path.split('/').length);
  }

  route(method: string, pathname: string): Route | null {
    for (const { path, pattern, names } of this.#patterns) {
      const found = pattern.exec(pathname);
      if (!found || !(method.toLowerCase() in (this.#description.paths[path] ?? {}))) continue;
      const values = Object.fromEntries(names.map((name, index) => [name, safeDecode(found[index + 1] ?? '')]));
      return { path, method, values };
    }
    return null;
  }

  /** What is wrong with a request, in words; empty when it is as GitHub describes it. */
  faults(route: Route, query: URLSearchParams, body: unknown): readonly string[] {
    const operation = (this.#description.paths[route.path] as Record<string, Json>)[route.method.toLowerCase()] ?? {};
    const shared = (this.#description.paths[route.path] as Record<string, unknown>).parameters;
    const parameters = [...((operation.parameters as unknown[]) ?? []), ...((shared as unknown[]) ?? [])].map(
      (each) => this.#inline(each, 0) as Parameter,
    );
    const faults: string[] = [];
    const known = new Set(parameters.filter((each) => each.in === 'query').map((each) => each.name));
    for (const name of query.keys()) {
      if (!known.has(name)) faults.push(`${route.method} ${route.path}: no query parameter “${name}”`);
    }
    for (const parameter of parameters) {
      const given =
        parameter.in === 'query'
          ? query.get(parameter.name)
          : parameter.in === 'path'
            ? route.values[parameter.name]
            : null;
      if (given === null || given === undefined) {
        if (parameter.required && parameter.in !== 'header')
          faults.push(`${route.path}: “${parameter.name}” is missing`);
        continue;
      }
      const validate = this.#validator(`${route.method} ${route.path} ${parameter.name}`, parameter.schema);
      const asNumber = given !== '' && Number.isFinite(Number(given)) ? Number(given) : given;
      const readings = [given, asNumber, given === 'true' ? true : given === 'false' ? false : given];
      if (!readings.some((reading) => validate(reading))) {
        faults.push(`${route.path}: “${parameter.name}” is ${given}: ${this.#ajv.errorsText(validate.errors)}`);
      }
    }
    const content = (this.#inline(operation.requestBody, 0) as Json | undefined)?.content as Json | undefined;
    const schema = (content?.['application/json'] as Json | undefined)?.schema as Json | undefined;
    if (schema && body !== undefined) {
      const validate = this.#validator(`${route.method} ${route.path}`, schema);
      if (!validate(body)) faults.push(`${route.method} ${route.path}: ${this.#ajv.errorsText(validate.errors)}`);
      const properties = schema.properties as Json | undefined;
      if (properties && schema.additionalProperties !== true && typeof body === 'object' && body !== null) {
        for (const key of Object.keys(body)) {
          if (!(key in properties)) faults.push(`${route.method} ${route.path}: no property “${key}” in the body`);
        }
      }
    }
    return faults;
  }

  #validator(key: string, schema: Json): ValidateFunction {
    const made = this.#validators.get(key) ?? this.#ajv.compile(this.#inline(schema, 0) as Json);
    this.#validators.set(key, made);
    return made;
  }

  /** A part of the description with its references filled in; examples left out. */
  #inline(value: unknown, depth: number): unknown {
    if (depth > 12) return {};
    if (Array.isArray(value)) return value.map((each) => this.#inline(each, depth));
    if (typeof value !== 'object' || value === null) return value;
    const reference = (value as Json).$ref;
    if (typeof reference === 'string') {
      const parts = reference.slice(2).split('/');
      return this.#inline(
        parts.reduce<unknown>((at, name) => (at as Json)[name], this.#description),
        depth + 1,
      );
    }
    const { example: _, examples: __, nullable, ...rest } = value as Json;
    const inlined = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, this.#inline(each, depth)]));
    // OpenAPI's own word for what JSON Schema says with a type.
    return nullable === true ? { anyOf: [{ type: 'null' }, inlined] } : inlined;
  }
}

/** A reference or a path may hold slashes. */
const part = (name: string): string => (/^(?:ref|path|branch|basehead)$/.test(name) ? '(.+)' : '([^/]+)');

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
