/** More bytes came than the upload may have. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  constructor(readonly limitBytes: number) {
    super(
      `Tệp lớn hơn ${limitBytes} byte: hãy tách hoặc nén tệp rồi gửi lại. The file is larger than ${limitBytes} bytes: split or compress it and send it again.`,
    );
  }
}

/** No file of that name: never stored, or erased. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
  constructor(readonly sha256: string) {
    super(
      `Không có tệp ${sha256}: tệp chưa được lưu hoặc đã bị xóa. There is no file ${sha256}: never stored, or erased.`,
    );
  }
}

/** The bytes on disk are not those that were stored under this name. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
  constructor(readonly sha256: string) {
    super(
      `Tệp ${sha256} đã bị hỏng hoặc bị sửa: khôi phục từ bản sao lưu, hoặc tải lại đúng tệp ấy. File ${sha256} is damaged or was changed: restore it from a backup, or upload the same file again.`,
    );
  }
}
