import type { FileContent } from './files.ts';

/**
 * Text of a file, or that it is no text: UTF-8 with or without a byte order mark, UTF-16 by its mark, Latin-1 (as
 * browsers read it, windows-1252) when it is not valid UTF-8. A zero byte, or many control bytes outside UTF-8, is binary.
 *
 * @param truncated only the beginning is here: a character cut at the end is dropped
 */
export function decodeText(bytes: Uint8Array, truncated: boolean): FileContent {
  const text = (value: string): FileContent => ({ kind: 'text', text: value, truncated });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return text(decode('utf-16le', bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return text(decode('utf-16be', bytes));
  if (bytes.includes(0)) return { kind: 'unreadable', why: 'binary' };
  try {
    return text(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: truncated }));
  } catch {
    return controlBytes(bytes) * 100 > bytes.length
      ? { kind: 'unreadable', why: 'binary' }
      : text(decode('windows-1252', bytes));
  }
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** Tab, line ends, form feed and escape are usual in text. */
function controlBytes(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) count++;
  return count;
}
