import { expect, test } from '@jest/globals';
import { decodeText } from '../../src/snapshot/decode.ts';

const text = (value: string, truncated = false) => ({ kind: 'text', text: value, truncated });
const binary = { kind: 'unreadable', why: 'binary' };

test.each([
  ['UTF-8', Buffer.from('Guía\n'), text('Guía\n')],
  ['UTF-8 with a mark', Buffer.from('\ufeffGuía'), text('Guía')],
  ['UTF-16, little end first', Buffer.from('\ufeffGuía', 'utf16le'), text('Guía')],
  ['UTF-16, big end first', Buffer.from('\ufeffGuía', 'utf16le').swap16(), text('Guía')],
  ['Latin-1', Buffer.from('Código de conducta', 'latin1'), text('Código de conducta')],
  ['nothing', Buffer.from(''), text('')],
  ['escapes of a terminal', Buffer.from('\u001b[1mbold\u001b[0m'), text('\u001b[1mbold\u001b[0m')],
])('text: %s', (_, bytes, content) => {
  expect(decodeText(bytes, false)).toEqual(content);
});

test.each([
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ['a compressed file', Buffer.from([0x1f, 0x8b, 0x08, 0x10, 0xff, 0xfe, 0x03, 0x8c, 0x01, 0x02])],
  ['UTF-16 without a mark', Buffer.from('Guide', 'utf16le')],
])('no text: %s', (_, bytes) => {
  expect(decodeText(bytes, false)).toEqual(binary);
});

test('a character cut at the end is dropped, and only where the text was cut', () => {
  const cut = Buffer.from('cooperación').subarray(0, 10);
  expect(decodeText(cut, true)).toEqual(text('cooperaci', true));
  expect(decodeText(cut, false)).toEqual(text('cooperaciÃ'));
});
