import { inflateRawSync } from 'node:zlib';

/** Bytes that all parts of one workbook may have together; 5,000 rows of 20 columns have under ten million. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 200;
const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [STORED, DEFLATED] = [0, 8];

/** Why the bytes are no workbook that is opened here. */
export type Unfit = 'notAWorkbook' | 'encrypted' | 'tooBig';

/**
 * Looks into a workbook's zip before any library opens it: what its parts really unpack to counts, never what the file
 * says of itself. @returns null when it may be opened
 */
export function unfitZip(bytes: Buffer): Unfit | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return 'encrypted'; // also an old .xls
  try {
    return walk(bytes);
  } catch {
    return 'notAWorkbook'; // a length that points outside the file, a part that does not unpack
  }
}

function walk(bytes: Buffer): Unfit | null {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || bytes.readUInt32LE(end) !== END) return 'notAWorkbook';
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > MOST_PARTS) return count === 0 ? 'notAWorkbook' : 'tooBig';
  let [at, left] = [bytes.readUInt32LE(end + 16), MOST_BYTES];
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) return 'notAWorkbook';
    const size = unpacked(bytes, at, left);
    if (typeof size === 'string') return size;
    left -= size;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}

/** Length of one part as it really is, at most `left`. */
function unpacked(bytes: Buffer, entry: number, left: number): number | Unfit {
  if ((bytes.readUInt16LE(entry + 8) & 1) === 1) return 'encrypted';
  const [method, packed] = [bytes.readUInt16LE(entry + 10), bytes.readUInt32LE(entry + 20)];
  const local = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(local) !== LOCAL) return 'notAWorkbook';
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packed > bytes.length) return 'notAWorkbook';
  if (method === STORED) return packed > left ? 'tooBig' : packed;
  if (method !== DEFLATED) return 'notAWorkbook';
  try {
    return inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: Math.max(left, 1) }).length;
  } catch (e) {
    return (e as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooBig' : 'notAWorkbook';
  }
}
