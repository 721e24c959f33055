import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** Nodes that one query may ask for. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
const mostNodes = 500_000;

export interface Cost {
  /** Points of the rate limit: requests for each connection, as if every one reached its limit, divided by 100; at least 1. */
  readonly points: number;
  readonly nodes: number;
  readonly requests: number;
}

/**
 * What a query costs before it runs, as GitHub documents it.
 *
 * @throws GraphQLError where GitHub refuses it: no `first` or `last` on a connection, more than 100, too many nodes
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const literal = (node: ValueNode | undefined): unknown => {
    if (node === undefined) return undefined;
    if (node.kind === Kind.VARIABLE) return variables[node.name.value];
    if (node.kind === Kind.INT) return Number(node.value);
    return node.kind === Kind.BOOLEAN ? node.value : undefined;
  };
  const argument = (field: FieldNode, name: string): unknown =>
    literal(field.arguments?.find((each) => each.name.value === name)?.value);
  const left = (node: { directives?: FieldNode['directives'] }): boolean =>
    (node.directives ?? []).some((directive) => {
      const on = literal(directive.arguments?.[0]?.value);
      return directive.name.value === 'include' ? on === false : directive.name.value === 'skip' && on === true;
    });
  let requests = 0;
  let nodes = 0;
  // The same connection in several inline fragments is one request, as fields of one name are merged.
  const walk = (selections: SelectionSetNode, typeName: string, times: number, seen: Set<string>): void => {
    const type = schema.getType(typeName);
    for (const selection of selections.selections) {
      if (left(selection)) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, times, seen);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, fragment.typeCondition.name.value, times, seen);
      } else if (selection.selectionSet && (isObjectType(type) || isInterfaceType(type))) {
        const returned = type.getFields()[selection.name.value];
        if (!returned) continue;
        const named = getNamedType(returned.type);
        if (!isCompositeType(named)) continue;
        const connection = named.name.endsWith('Connection');
        const key = `${selection.alias?.value ?? selection.name.value}`;
        if (!connection) {
          walk(selection.selectionSet, named.name, times, new Set());
          continue;
        }
        const page = pageOf(selection, argument);
        const again = seen.has(key);
        seen.add(key);
        if (!again) {
          requests += times;
          nodes += times * page;
        }
        walk(selection.selectionSet, named.name, times * Math.max(1, page), new Set());
      }
    }
  };
  walk(operation.selectionSet, schema.getQueryType()?.name ?? 'Query', 1, new Set());
  if (nodes > mostNodes) {
    throw new GraphQLError(
      `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${mostNodes}.`,
      { extensions: { type: 'MAX_NODE_LIMIT_EXCEEDED' } },
    );
  }
  return { points: Math.max(1, Math.round(requests / 100)), nodes, requests };
}

function pageOf(field: FieldNode, argument: (field: FieldNode, name: string) => unknown): number {
  const page = argument(field, 'first') ?? argument(field, 'last');
  const name = field.name.value;
  if (page === undefined || page === null) {
    const asksForItems = field.selectionSet?.selections.some(
      (each) => each.kind !== Kind.FIELD || each.name.value !== 'totalCount',
    );
    if (!asksForItems) return 0;
    throw new GraphQLError(
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
      {
        extensions: { type: 'MISSING_PAGINATION_BOUNDARIES' },
      },
    );
  }
  if (typeof page !== 'number' || page < 1 || page > 100) {
    throw new GraphQLError(
      `Requesting ${page} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
      { extensions: { type: 'EXCESSIVE_PAGINATION' } },
    );
  }
  return page;
}
