import { z } from 'zod';
import { lifecycle, lifecycleAccess } from '../../cli/bench/lifecycle.js';
import type { AccessTable } from '../../domain/access/table.js';
import { type AnyStream, command } from '../../domain/kernel/stream.js';
import { office } from '../../domain/office/stream.js';

/** The eight-step case with one more command, `ReceiveNomination`: that name the product's own workflow lets through its second door. */
const doorCase: AnyStream = {
  ...(lifecycle as AnyStream),
  commands: { ...lifecycle.commands, ReceiveNomination: command(z.strictObject({}), { engineSafe: true }) },
  decide: (c, state, context) =>
    (lifecycle as AnyStream).decide(
      c.type === 'ReceiveNomination' ? { type: 'Advance', data: { to: 'received', note: 'Đã nhận' } } : c,
      state,
      context,
    ),
};
const access: AccessTable = {
  nomination: { ...lifecycleAccess.nomination, ReceiveNomination: [{ role: 'unitClerk', relation: 'ownUnit' }] },
};
export const doorKinds = { streams: new Map([doorCase, office].map((s) => [s.kind as string, s as never])), access };
