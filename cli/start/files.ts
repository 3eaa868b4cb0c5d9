import type { FileStore } from '../../adapters/files/file-store.js';
import { paperFile } from '../season/acting.js';

/** Papers that the first steps name, so that a newcomer needs no files of their own. */
export interface ExampleFiles {
  readonly report: { sha256: string; size: number };
  readonly minutes: { sha256: string; size: number };
  readonly submission: { sha256: string; size: number };
}
export async function exampleFiles(files: FileStore): Promise<ExampleFiles> {
  const put = (title: string) => files.put(paperFile(title), { limitBytes: 10_000 });
  return {
    report: await put('Báo cáo thành tích (mẫu)'),
    minutes: await put('Biên bản bình xét (mẫu)'),
    submission: await put('Tờ trình đã ký (mẫu)'),
  };
}
