import type { Actor } from '../kernel/stream.js';

/** The subject that protects a text's writer. */
export function writerOf(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.person}`;
    case 'machine':
      return `machine:${actor.machine}`;
    case 'system':
      return `system:${actor.system}`;
  }
}
