import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Numbers that decide an answer, one after the other; when they are used up, everything is as small as can be. */
export class Tape {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  next(below: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return number % below;
  }

  one<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.next(choices.length)] ?? choices[0];
  }
}

const texts = [
  '',
  'README.md',
  'Semilla',
  '../../etc',
  '__proto__',
  'constructor',
  'https://evil.example/x',
  '\u0000',
  '💩'.repeat(40),
  '[x](javascript:1)',
  'ana',
  'dependabot',
] as const;
const dates = [
  '2026-10-01T00:00:00Z',
  '2026-11-19T09:00:00+14:00',
  '0000-00-00T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '1969-12-31T23:59:59Z',
  'soon',
  '',
  '2026-02-30T00:00:00Z',
] as const;
const counts = [0, 1, 3, 100, 33188, 16384, 40960, 57344, 2_147_483_647, -1] as const;

/**
 * An answer to a query as the schema allows it: nulls wherever it does, odd dates, huge counts, unknown words in place of
 * known ones, types that nobody asked for.
 */
export function answerTo(
  schema: GraphQLSchema,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  tape: Tape,
): unknown {
  const document = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  let selections: SelectionSetNode | null = null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) selections = definition.selectionSet;
  }

  const fieldsOf = (set: SelectionSetNode, typeName: string): readonly FieldNode[] =>
    set.selections.flatMap((selection) => fieldsIn(selection, typeName));
  const fieldsIn = (selection: SelectionNode, typeName: string): readonly FieldNode[] => {
    const asked = selection.directives?.[0]?.arguments?.[0]?.value;
    if (asked?.kind === Kind.VARIABLE && variables[asked.name.value] === false) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return part && fits(typeName, part.typeCondition?.name.value ?? typeName)
      ? fieldsOf(part.selectionSet, typeName)
      : [];
  };
  const fits = (typeName: string, condition: string): boolean => {
    const wanted = schema.getType(condition);
    const own = schema.getType(typeName);
    if (typeName === condition) return true;
    return isAbstractType(wanted) && isObjectType(own) && schema.isSubType(wanted, own);
  };

  const object = (set: SelectionSetNode, typeName: string): unknown => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return {};
    return Object.fromEntries(
      fieldsOf(set, typeName).map((field) => {
        const name = field.name.value;
        const key = field.alias?.value ?? name;
        if (name === '__typename') return [key, typeName];
        const definition = type.getFields()[name];
        return [key, definition ? value(definition.type, field) : null];
      }),
    );
  };
  const value = (type: GraphQLOutputType, field: FieldNode): unknown => {
    // Mostly there, so that answers are not all nothing.
    if (!isNonNullType(type) && tape.next(6) === 5) return null;
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isListType(inner)) {
      return Array.from({ length: tape.next(4) }, () => value(inner.ofType, field));
    }
    const named = getNamedType(inner);
    if (isEnumType(named))
      return tape.one([
        named.getValues()[tape.next(named.getValues().length)]?.name ?? '',
        'SOMETHING_NEW',
        'constructor',
      ]);
    if (isAbstractType(named)) {
      const possible = schema.getPossibleTypes(named);
      const asked = new Set(
        field.selectionSet?.selections.flatMap((each) =>
          each.kind === Kind.INLINE_FRAGMENT ? (each.typeCondition?.name.value ?? []) : [],
        ),
      );
      const known = possible.filter(({ name }) => asked.has(name));
      const from = known.length > 0 && tape.next(5) < 4 ? known : possible;
      return field.selectionSet ? object(field.selectionSet, from[tape.next(from.length)]?.name ?? '') : {};
    }
    if (isObjectType(named)) return field.selectionSet ? object(field.selectionSet, named.name) : {};
    switch (named.name) {
      case 'Int':
      case 'Float':
      case 'BigInt':
        return tape.one(counts);
      case 'Boolean':
        return tape.next(2) === 1;
      case 'DateTime':
      case 'GitTimestamp':
        return tape.one(dates);
      case 'GitObjectID':
        return '0123456789012345678901234567890123456789';
      default:
        return field.name.value === 'type' ? tape.one(['blob', 'tree', 'commit', 'fork']) : tape.one(texts);
    }
  };
  return selections ? object(selections, 'Query') : {};
}
