// One loop follows every kind of stream and holds no facts: all it knows are the answers of follow(), so a lost, late or
// repeated wake changes only when it reads. Import nothing but the engine's API and types here: a rule in this file would
// be a rule that cannot change while a case runs for months.
import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  currentUpdateInfo,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import * as messages from '../messages.js';
import type { Activities, Follow } from './contract.js';

export interface HostInput {
  readonly stream: string;
  /** Continue as new at this history length, 20 at least; for tests. */
  readonly renewAt?: number;
}
export interface Kind {
  /** Commands that the second door lets pass; the token itself is judged by `execute`. */
  readonly engineSafe: readonly string[];
}

// Local: one task per wake, one marker in the history. Quick, and safe to run twice: a task that the server refuses runs again with them.
const local = proxyLocalActivities<Pick<Activities, 'follow' | 'door'>>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '5s',
  retry: { maximumInterval: '30s' },
});
// Inside the task too, once: done or not, the ordinary activity below is the one that insists.
const atOnce = proxyLocalActivities<Pick<Activities, 'sendNotice'>>({
  startToCloseTimeout: '3s',
  retry: { maximumAttempts: 1 },
});
// Ordinary: retried by the server for minutes. What must wait longer is a row with next_try_at on the record's clock.
const quick = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '5m',
  retry: { initialInterval: '1s', maximumInterval: '1m', maximumAttempts: 4 },
});
const long = proxyActivities<Activities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '30s',
  scheduleToCloseTimeout: '30m',
  retry: { maximumInterval: '1m', maximumAttempts: 4 },
});

type Due = Follow['effects'][number];
const start = ({ key, kind }: Due): Promise<void> => {
  const summary = { summary: key };
  switch (kind) {
    case 'notice':
      return atOnce.sendNotice(key).catch((e) => {
        if (isFinal(e)) throw e;
        return quick.sendNotice.executeWithOptions(summary, [key]);
      });
    case 'render':
      return long.makePaper.executeWithOptions(summary, [key]);
    case 'tell':
      return long.tellStreams.executeWithOptions(summary, [key]);
    default:
      return long.archiveCase.executeWithOptions(summary, [key]);
  }
};

/** Refused for good: no try within minutes would end otherwise. */
const isFinal = (e: unknown): boolean =>
  e instanceof ActivityFailure && e.cause instanceof ApplicationFailure && e.cause.nonRetryable === true;

/**
 * Whoever reaches the engine can start a host with any arguments. One that stood under a stream's id and looked at
 * another stream would swallow its wakes, so it ends at once and the next wake starts the right one.
 */
function isOurs(input: HostInput | undefined): boolean {
  const { workflowId, workflowType } = workflowInfo(); // not the queue: a replay has another one
  const stream = String(input?.stream);
  return workflowId.endsWith(`:${stream}`) && stream.startsWith(`${workflowType}:`);
}

/** Follows one stream until it is closed. @returns its version at the end */
export async function host(input: HostInput, kind: Kind, again: (input: HostInput) => Promise<never>): Promise<number> {
  if (!isOurs(input)) return 0;
  let dirty = true; // the first task always reads: signal-with-start, continue-as-new and reset all begin here
  let last: Follow | undefined;
  const inFlight = new Set<string>();
  const track = <T>(key: string, p: Promise<T>): Promise<T> => {
    inFlight.add(key);
    return p.finally(() => inFlight.delete(key));
  };
  const alarm = createAlarm(input.stream, track, () => {
    dirty = true;
  });

  setHandler(messages.wake, () => {
    dirty = true;
  });
  setHandler(messages.stage, () => last?.stage ?? 'unknown');
  setHandler(messages.deadline, () =>
    last?.deadline ? { key: last.deadline.key, kind: last.deadline.kind, at: last.deadline.at } : null,
  );
  setHandler(messages.effects, () => [...inFlight]);
  setHandler(
    messages.command,
    async (asked) => {
      const answer = await local.door(input.stream, asked, currentUpdateInfo()?.id ?? '');
      dirty = true;
      return answer;
    },
    { validator: (...asked: unknown[]) => refuseShape(asked, kind) },
  );

  // In flight until it is put off as well: else a closed stream's run would end before "later" is written.
  const run = (e: Due) =>
    void track(
      e.key,
      start(e).catch(() => quick.effectLater(e.key)),
    ).catch((err) => log.error('effect', { key: e.key, err }));
  const renewAt = Math.max(input.renewAt ?? Number.POSITIVE_INFINITY, 20); // below, a run could end before it has looked once
  const full = () => workflowInfo().historyLength >= renewAt || workflowInfo().continueAsNewSuggested;
  const ended = () => last?.closed === true && inFlight.size === 0 && allHandlersFinished();

  for (;;) {
    if (full()) {
      // Busy or not: at most 60 s for what is in flight. Undone effects are rows; their lease keeps the old attempt and the new one apart.
      await condition(() => inFlight.size === 0, '60s');
      await condition(allHandlersFinished);
      await again(input);
    }
    if (dirty) {
      dirty = false; // one follow() at a time; wakes meanwhile set it again
      const before = last;
      last = await local.follow(input.stream);
      for (const e of last.effects) if (!inFlight.has(e.key)) run(e);
      alarm.set(last.deadline);
      show(last, before);
      continue;
    }
    if (ended()) {
      alarm.set(null);
      return last?.version ?? 0; // ends with its stream, not when idle; a wake that races makes the task run again
    }
    await condition(() => dirty || full() || ended());
  }
}

/** Before anything of it enters the history: only a known command with an opaque token may pass. */
function refuseShape([asked, ...more]: unknown[], kind: Kind): void {
  const { token, type } = (asked ?? {}) as { token?: unknown; type?: unknown };
  const known = typeof type === 'string' && kind.engineSafe.includes(type);
  const opaque = typeof token === 'string' && /^[A-Za-z0-9_-]{20,100}$/.test(token);
  if (!known || !opaque || more.length > 0 || Object.keys(asked as object).length !== 2)
    throw ApplicationFailure.nonRetryable('NotForThisDoor', 'NotForThisDoor');
}

/** The engine's page in business words: ids and codes only. Details cost no history; the attribute one event, so only on change. */
function show(now: Follow, before: Follow | undefined): void {
  setCurrentDetails(
    `${now.stage}${now.deadline ? `, ${now.deadline.kind} ${now.deadline.at}` : ''}, version ${now.version}`,
  );
  if (now.stage === before?.stage) return;
  const day = now.deadline?.at.slice(0, 10);
  upsertSearchAttributes({
    awardStage: [now.stage],
    ...(now.unit ? { awardUnit: [now.unit] } : {}),
    ...(now.campaign ? { awardCampaign: [now.campaign] } : {}),
    ...(day ? { awardDueDay: [day] } : {}),
  });
}

type Deadline = NonNullable<Follow['deadline']>;
/** One timer for the next deadline. Asked again after 1 s, doubling to 5 min, while the record says "not yet". */
function createAlarm(stream: string, track: <T>(key: string, p: Promise<T>) => Promise<T>, rang: () => void) {
  let timer: { key: string; at: string; scope: CancellationScope; fired: boolean; patient: boolean } | undefined;
  let asked = { key: '', ms: 0 };
  const arm = (d: Deadline) => {
    const wait = Math.max(d.dueInMs, d.key === asked.key ? asked.ms : 0);
    const mine = { key: d.key, at: d.at, scope: new CancellationScope(), fired: false, patient: wait > d.dueInMs };
    timer = mine;
    const ring = async () => {
      if (wait > 0) await sleep(wait, { summary: d.kind }); // already due: no timer (the server rounds it up to about 1 s)
      mine.fired = true;
      try {
        // notYet, refused or failed for good: all end below, and follow() says whether there is still a deadline
        await CancellationScope.nonCancellable(() =>
          track(`deadline/${d.key}`, quick.passDeadline.executeWithOptions({ summary: d.kind }, [stream, d.key])),
        );
      } finally {
        if (timer === mine) timer = undefined;
        asked = { key: d.key, ms: asked.key === d.key ? Math.min(asked.ms * 2, 300_000) : 1000 };
        rang();
      }
    };
    void mine.scope.run(ring).catch((err) => {
      if (!isCancellation(err)) log.error('deadline', { key: d.key, err });
    });
  };
  return {
    set(d: Deadline | null): void {
      const stale =
        timer && !timer.fired && (timer.key !== d?.key || timer.at !== d.at || (d.dueInMs <= 0 && !timer.patient));
      if (timer && stale) {
        timer.scope.cancel();
        timer = undefined;
      }
      if (d && !timer) arm(d); // unchanged: the timer stays, no history events
    },
  };
}
