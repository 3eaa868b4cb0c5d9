import type { Event } from '../bytes/streams.js';
import { tellAt, type World, wrong } from '../world/world.js';

/** Every number that a paper or decision took, by its series. */
function seriesIn(world: World): ReadonlyMap<string, readonly Event[]> {
  const series = new Map<string, Event[]>();
  for (const kind of ['paper', 'decision'])
    for (const { events } of world.record.ofKind(kind))
      for (const event of events)
        if (event.type === 'PaperNumbered' || event.type === 'DecisionNumbered')
          series.set(event.data.series, [...(series.get(event.data.series) ?? []), event]);
  return series;
}

/**
 * Numbers of a series (S2, S3): used once; where the office counts itself also without a gap from 1 on, and in the order
 * in which they were taken, with no date before the last.
 */
export function checkNumbers(world: World): void {
  for (const [series, all] of seriesIn(world)) {
    const byNumber = [...all].sort((a, b) => a.data.number - b.data.number);
    byNumber.forEach((event, i) => {
      const before = byNumber[i - 1];
      const { number, mode } = event.data;
      if (before && before.data.number === number)
        tellAt(world, event, wrong('numberTwice', `${series} ${number} once`, before.stream));
      else if (mode === 'own') followsOn(world, event, before);
    });
  }
}

function followsOn(world: World, event: Event, before: Event | undefined): void {
  const { series, number, on } = event.data;
  const due = (before?.data.number ?? 0) + 1;
  if (number !== due) tellAt(world, event, wrong('numberSkipped', `${series} ${due}`, number));
  if (before && (on < before.data.on || event.at < before.at))
    tellAt(
      world,
      event,
      wrong('numberOrder', `after ${before.data.number} of ${before.at}`, `${number} of ${event.at}`),
    );
}
