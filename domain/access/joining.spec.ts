import { expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { nominationStates, withDossier } from '../../test/samples/nomination.js';
import { mayJoinSteps } from './joining.js';

const ordinary = nominationStates.submitted;
const sudden = withDossier(ordinary, { category: 'exceptional', occasion: 'lu-lut' });
const normal = officeWith({});

test('M2: in a small office one person’s steps on a case are one request, in another they are not (setting profile)', () => {
  expect(mayJoinSteps(officeWith({ profile: 'small' }), [ordinary])).toBe(true);
  expect(mayJoinSteps(officeWith({ profile: 'small' }), [])).toBe(true);
  expect(mayJoinSteps(normal, [ordinary])).toBe(false);
});
test('E3: for a sudden merit they are in every profile, for a list where all its names are', () => {
  expect(mayJoinSteps(normal, [sudden])).toBe(true);
  expect(mayJoinSteps(normal, [sudden, ordinary])).toBe(false);
  expect(mayJoinSteps(normal, [sudden, undefined])).toBe(false);
  expect(mayJoinSteps(normal, [{ status: 'unstarted' }])).toBe(false);
  expect(mayJoinSteps(normal, [])).toBe(false);
  expect(mayJoinSteps(officeWith({ exceptionalPath: false }), [sudden])).toBe(false);
});
