/**
 * Why an award is revoked, and the time in which items and money come back (facts 11.1, 6.48). The text of the Luật
 * was seen only second hand (mark S2), so its points are not told apart in the clause.
 */
export const revocationGrounds = {
  fraud: { vi: 'gian dối trong việc kê khai thành tích', clause: 'LUAT_06_2022:93.2' },
  falsePapers: { vi: 'cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ', clause: 'LUAT_06_2022:93.2' },
  againstProcedure: { vi: 'thẩm định, xét, đề nghị khen thưởng trái quy định', clause: 'LUAT_06_2022:93.2' },
  faultInPeriod: {
    vi: 'cấp có thẩm quyền kết luận, xác định có vi phạm, khuyết điểm trong thời gian tính thành tích',
    clause: 'LUAT_06_2022:93.2',
  },
} as const;
export type RevocationGround = keyof typeof revocationGrounds;
export const revocationGroundCodes = Object.keys(revocationGrounds) as [RevocationGround, ...RevocationGround[]];

/** Working days from the day the decision to revoke is received, at every level (facts 6.48). */
export const itemReturn = { workingDays: 15, clause: 'ND_152_2025:58' } as const;
