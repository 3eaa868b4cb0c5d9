/** The engine that the tests run against: the CLI and the server inside it. */
export const TEMPORAL_CLI_VERSION = '1.9.1';
export const OLDEST_TEMPORAL_SERVER = '1.32.0';
/** Major version; every test runs on the embedded one. */
export const OLDEST_POSTGRES = 18;

/** Whether `a` is `b` or newer; what stands behind a dash (`1.32.0-rc.1`) doesn't count. */
export const isAtLeast = (a: string, b: string): boolean => {
  const numbers = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < right.length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};
