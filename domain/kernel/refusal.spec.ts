import { expect, test } from 'vitest';
import { refuse, wrongStatus } from './refusal.js';

test('A refusal has code, clause and fields, and facts only where there are any', () => {
  expect(refuse('NotStarted')).toStrictEqual({ refused: { code: 'NotStarted', clause: null, fields: [] } });
  const given = { clause: 'X:1.1', fields: ['/a'], facts: { n: 1 } };
  expect(refuse('NotAllowed', given)).toStrictEqual({ refused: { code: 'NotAllowed', ...given } });
});

test('A wrong status says where the case is and where the command would be lawful', () =>
  expect(wrongStatus('signed', ['drafted'])).toStrictEqual({
    refused: { code: 'WrongStatus', clause: null, fields: [], facts: { status: 'signed', allowed: ['drafted'] } },
  }));
