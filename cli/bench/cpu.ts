import { readdirSync, readFileSync } from 'node:fs';

// USER_HZ: what /proc counts in, 100 on every Linux that Node.js runs on.
const TICK_MS = 10;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly ms: number;
}

/** `pid (name) state ppid …`; the name may hold anything. Fields 14–17: own time and that of ended children. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = rest.slice(11, 15).reduce((sum, t) => sum + Number(t), 0);
    return { pid, parent: Number(rest[1]), ms: ticks * TICK_MS };
  } catch {
    return undefined; // ended while we looked
  }
}

/**
 * CPU time of each of these processes with all below it, in ms. What a child used goes to its parent's count when it
 * ends, so the figures never fall.
 * @returns null where the system does not say (no /proc)
 */
export function cpuMs(pids: Readonly<Record<string, number>>): Readonly<Record<string, number>> | null {
  const all = processes();
  if (all === null) return null;
  const below = (pid: number): number =>
    all.filter((p) => p.parent === pid).reduce((sum, p) => sum + p.ms + below(p.pid), 0);
  const own = (pid: number) => all.find((p) => p.pid === pid)?.ms ?? 0;
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, own(pid) + below(pid)]));
}

function processes(): Stat[] | null {
  if (process.platform !== 'linux') return null;
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
}
