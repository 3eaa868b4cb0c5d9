const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
const small = [...vowels, ...'bcdđghklmnpqrstvx'];

/** Every letter of Vietnamese in both cases, with each tone. */
export const vietnameseLetters: readonly string[] = [
  ...small,
  ...small.map((letter) => letter.toLocaleUpperCase('vi')),
];
