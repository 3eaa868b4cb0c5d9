/** Stands on every page, paper and mail of a demo database. */
export const DEMO_MARK = 'BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
