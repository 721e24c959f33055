import { expect, test } from '@jest/globals';
import { baseUrlFor } from '../../src/requests/request.ts';

test.each([
  ['POST /graphql', 'https://api.github.com', 'https://api.github.com'],
  ['POST /graphql', 'https://ghe.example/api/v3', 'https://ghe.example/api'],
  ['GET /repos/{owner}/{repo}', 'https://ghe.example/api/v3', 'https://ghe.example/api/v3'],
  ['POST /graphql', 'https://example.ghe.com/api/v3/more', 'https://example.ghe.com/api/v3/more'],
])('%s of %s is asked at %s', (route, api, address) => {
  expect(baseUrlFor(route, api)).toBe(address);
});
