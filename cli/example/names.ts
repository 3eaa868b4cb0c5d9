import type { Random } from './random.js';

const family = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Nông',
  'Hà',
  'Lường',
  'Triệu',
  'Ma',
  'Bàn',
  'Đinh',
  'Vi',
  'Lý',
  'Dương',
  'Lộc',
];
const middle = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Quang', 'Hồng', 'Ngọc', 'Xuân', 'Thanh', 'Hữu', 'Bích'];
const given = [
  'An',
  'Ánh',
  'Ân',
  'Bảy',
  'Chiến',
  'Dung',
  'Đạt',
  'Giang',
  'Hạnh',
  'Hiếu',
  'Khôi',
  'Lan',
  'Luyến',
  'Mơ',
  'Ngân',
  'Oanh',
  'Ơn',
  'Phượng',
  'Quyên',
  'Sáu',
  'Thủy',
  'Ưng',
  'Vân',
  'Yến',
];

/** Invented names: nobody of the plan stands in an example. */
export function inventedNames(random: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (let turn = 0; ; turn++) {
      const name = [random.pick(family), random.pick(middle), turn > 50 ? random.pick(middle) : '', random.pick(given)]
        .filter(Boolean)
        .join(' ');
      if (used.has(name) && turn < 200) continue;
      used.add(name);
      return name;
    }
  };
}
