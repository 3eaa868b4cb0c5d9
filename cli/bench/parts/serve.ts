import type { Question, Reply } from './part.js';

// biome-ignore lint/suspicious/noExplicitAny: each handler names the shape it is asked with; both sides are ours
type Handlers = Readonly<Record<string, (argument: any) => Promise<unknown>>>;

/** Answers what the parent process asks; ends when the parent lets go. */
export function serve(handlers: Handlers, close: () => Promise<void>): void {
  const reply = (r: Reply) => process.connected && process.send?.(r);
  process.on('message', ({ id, what, argument }: Question) => {
    const handler = handlers[what];
    if (!handler) return void reply({ id, error: `no ${what}` });
    handler(argument).then(
      (value) => reply({ id, value }),
      (e: Error) => reply({ id, error: e.stack ?? e.message }),
    );
  });
  process.on('SIGINT', () => {}); // Ctrl-C reaches the whole group; the parent ends us in order
  process.on('disconnect', () => {
    close().then(
      () => process.exit(0), // also writes the CPU profile, when one is taken
      () => process.exit(1),
    );
  });
}
