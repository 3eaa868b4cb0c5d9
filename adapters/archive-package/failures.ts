import type { Finding } from './verify-package.js';

/** What was given can't become a package. */
export class InvalidPackage extends Error {
  override readonly name = 'InvalidPackage';
  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(
      `Không đóng gói được: ${field}: ${problem}. Sửa dữ liệu đầu vào rồi đóng gói lại. / ${field} can't be packed: ${problem}.`,
    );
  }
}

/** Another package already lies there. An archive is never written over: give the new one a name of its own. */
export class PackageDiffers extends Error {
  override readonly name = 'PackageDiffers';
  constructor(
    readonly existing: string,
    readonly offered: string,
  ) {
    super(
      `Ở đó đã có một gói lưu trữ khác (manifest ${existing}, gói mới ${offered}). Gói cũ được giữ nguyên; đặt tên khác cho gói mới. / ` +
        'Another package lies there and was kept; write the new one under its own name.',
    );
  }
}

/** A package of that name lies there and doesn't verify. It was left as it is, because it may be evidence. */
export class PackageDamaged extends Error {
  override readonly name = 'PackageDamaged';
  constructor(readonly findings: readonly Finding[]) {
    const list = findings
      .slice(0, 10)
      .map(({ path, problem }) => `${path}: ${problem}`)
      .join('; ');
    super(
      `Gói lưu trữ đã có bị hỏng hoặc bị sửa (${list}). Gói được giữ nguyên; chuyển nó sang nơi khác để xem xét rồi đóng gói lại. / ` +
        'The package there does not verify and was kept; move it away for inspection, then pack again.',
    );
  }
}
