/** What this product needs of an Octokit: its `request`, whatever made it and whatever token it holds. */
export type Request = (
  route: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<{ readonly status: number; readonly headers: object; readonly data: unknown }>;

/** Where a route is asked: Enterprise Server has GraphQL beside its REST API (`/api/v3`), not below it. */
export const baseUrlFor = (route: string, apiUrl: string): string =>
  route === 'POST /graphql' ? apiUrl.replace(/\/api\/v3$/, '/api') : apiUrl;
