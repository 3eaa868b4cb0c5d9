import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { expect, test } from 'vitest';
import { afterReply } from './reply.js';

const replyWith = (raw: object) => ({ raw }) as unknown as FastifyReply;

test('Each step of a long request is followed once after the answer, and one listener waits for all', () => {
  const raw = Object.assign(new EventEmitter(), { closed: false, destroyed: false });
  const followed: number[] = [];
  for (let i = 0; i < 20; i++) afterReply(replyWith(raw), () => followed.push(i));
  expect(raw.listenerCount('finish')).toBe(1);
  expect(followed).toEqual([]);
  raw.emit('finish');
  raw.emit('close');
  expect(followed).toEqual(Array.from({ length: 20 }, (_, i) => i));
});
test('What is asked between the answer and the end of its connection, or after it, is still followed once', () => {
  const raw = Object.assign(new EventEmitter(), { closed: false, destroyed: false });
  const followed: string[] = [];
  afterReply(replyWith(raw), () => followed.push('first'));
  raw.emit('finish');
  afterReply(replyWith(raw), () => followed.push('second'));
  raw.emit('close');
  afterReply(replyWith({ closed: true }), () => followed.push('third'));
  expect(followed).toEqual(['first', 'second', 'third']);
});
