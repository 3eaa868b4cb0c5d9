import type { Rendering } from './renderers.js';

/** What stands at the end of every paper: who gets it, where it is filed, and when it was set. */
export const footOf = ({ demo }: Pick<Rendering, 'demo'>, at: Date, sentTo = ['Như trên'], filedAt = 'VT') => ({
  sentTo,
  filedAt,
  demo,
  qrSvg: null,
  renderedAt: at.toISOString(),
});
