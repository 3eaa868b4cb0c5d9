import type { Diagnostic } from './typesetting/child-process.js';

/**
 * Why a paper could not be made. Messages name fields and single characters, never a value:
 * a failed activity writes its message into the engine, where no personal data may lie.
 */

/** The data doesn't have the shape of the paper. */
export class InvalidPaper extends Error {
  override readonly name = 'InvalidPaper';
  constructor(readonly fields: readonly { field: string; problem: string }[]) {
    const list = fields.map(({ field, problem }) => `${field}: ${problem}`).join('; ');
    super(`Dữ liệu văn bản chưa đúng (${list}). Sửa các mục này rồi tạo lại. / The paper's data is not valid there.`);
  }
}

/** A character that the paper's font can't print, or that prints nothing and so hides in the text. */
export class UnprintableCharacter extends Error {
  override readonly name = 'UnprintableCharacter';
  /** `U+6F22` */
  readonly codePoint: string;
  /**
   * @param field JSON pointer into the data, `/recipients/11/name`
   * @param row   which row of the list it is, counted from 1; null outside a list
   */
  constructor(
    readonly character: string,
    readonly field: string,
    readonly row: number | null,
    readonly reason: 'noGlyph' | 'invisible',
  ) {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const shown = reason === 'noGlyph' ? `“${character}” (${codePoint})` : `ẩn ${codePoint}`;
    const place = row === null ? field : `${field}, dòng ${row}`;
    super(
      `Ký tự ${shown} tại ${place} không in được bằng phông chữ của văn bản. Gõ lại mục này bằng chữ có dấu Unicode thông thường. / ` +
        `${codePoint} at ${field} can't be printed (${reason}); retype that field.`,
    );
    this.codePoint = codePoint;
  }
}

/** The typesetter refused: a mistake in a template or in the QR picture, not in the names; or it took too much. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
  /** @param diagnostics may hold what a template says of its data: for whoever tries a template out, never for the engine */
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    const where = diagnostics.map((d) => d.where).filter((w) => w !== null);
    super(
      `Không dựng được văn bản PDF/A${where.length > 0 ? ` (${where.join('; ')})` : ''}. / The typesetter refused the paper.`,
    );
  }
}
