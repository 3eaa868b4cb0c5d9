const TICK_MS = 100;
const KEPT = 5;

/** How late this process's timers ran during the last half second: work that holds the only thread shows here first. */
export function watchLag(): { lagMs(): number; stop(): void } {
  const late: number[] = [];
  let expected = performance.now() + TICK_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - expected));
    if (late.length > KEPT) late.shift();
    expected = now + TICK_MS;
  }, TICK_MS).unref();
  return { lagMs: () => Math.max(0, ...late), stop: () => clearInterval(timer) };
}
