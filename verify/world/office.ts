import type { Data, Event, Stream } from '../bytes/streams.js';
import { type Settings, startOf, startSettings } from './settings.js';
import { Successors } from './successors.js';

interface Held {
  readonly person: string;
  readonly role: string;
  readonly unit: string | null;
  readonly from: string;
  readonly to: string | null;
  /** Versions of the office between which this entry stood so. */
  readonly since: number;
  until: number;
}
export interface Council {
  readonly council: string;
  readonly from: string;
  readonly chair: string;
  readonly secretary: string;
  readonly members: readonly string[];
  readonly standing?: readonly string[] | null;
  readonly since: number;
}

/** One issuing level as its own events tell it: who held what on which day, its councils, its settings (office.md O1, O7). */
export class Office {
  readonly #roles = new Map<string, Held[]>();
  readonly #councils: Council[] = [];
  readonly #seats: Data[] = [];
  readonly #standIns: Data[] = [];
  readonly #successors = new Successors();
  readonly #settings: { since: number; settings: Settings }[] = [];
  readonly events: readonly Event[];

  constructor(stream: Stream) {
    this.events = stream.events;
    for (const event of stream.events) {
      this.#take(event);
      this.#successors.take(event);
    }
  }

  #take({ type, version, data }: Event): void {
    switch (type) {
      case 'OfficeEstablished':
        this.#settings.push({ since: version, settings: startOf(data.head) });
        break;
      case 'RoleGranted':
        this.#grant(data, version);
        break;
      case 'RoleEnded':
        this.#end(data, version);
        break;
      case 'CouncilFounded':
        this.#councils.push({ ...(data as Council), since: version });
        break;
      case 'MemberAppointed':
      case 'MembershipEnded':
        this.#seats.push({ ...data, since: version });
        break;
      case 'SubstitutionGranted':
      case 'SubstitutionEnded':
        this.#standIns.push({ ...data, since: version });
        break;
      case 'SettingChanged':
      case 'RegulationAdopted': {
        const settings = { ...this.settings(version), ...data.settings };
        this.#settings.push({ since: version, settings });
        break;
      }
    }
  }

  #grant({ person, role, unit, from, to }: Data, since: number): void {
    this.#rolesOf(person).push({ person, role, unit, from, to, since, until: Number.MAX_SAFE_INTEGER });
  }

  #rolesOf(person: string): Held[] {
    const known = this.#roles.get(person) ?? [];
    this.#roles.set(person, known);
    return known;
  }

  /** From the version of the ending on the entry has a last day; before it, it had none. */
  #end({ person, role, unit, to }: Data, version: number): void {
    const held = this.#rolesOf(person);
    for (const one of held.filter((h) => h.role === role && h.unit === unit && h.to === null && h.until > version)) {
      one.until = version;
      held.push({ ...one, to, since: version, until: Number.MAX_SAFE_INTEGER });
    }
  }

  /** Roles of a person on a day, as the office knew them at this version; a role in a unit counts for those that came to it. */
  rolesOn(person: string, day: string, version: number): readonly { role: string; unit: string | null }[] {
    return (this.#roles.get(person) ?? [])
      .filter((r) => r.since <= version && version < r.until && r.from <= day && (r.to === null || day <= r.to))
      .flatMap(({ role, unit }) => {
        const units = unit === null ? [null] : this.#successors.actsFor(unit, day, version);
        return units.map((of) => ({ role, unit: of }));
      });
  }

  /** The council whose founding decision is in force on that day: the latest one begun. */
  councilOn(council: string, day: string, version: number): Council | undefined {
    return this.#councils
      .filter((c) => c.council === council && c.from <= day && c.since <= version)
      .reduce<Council | undefined>((last, c) => (last && last.from > c.from ? last : c), undefined);
  }

  /** Members of a council's body on that day: those of the founding decision, and who came or went by name since (O7, O8). */
  membersOn(founded: Council, body: string, day: string, version: number): readonly string[] {
    const base = body === 'standing' ? (founded.standing ?? []) : founded.members;
    const moved = this.#seats.filter((s) => s.council === founded.council && s.body === body && s.since <= version);
    const came = moved.filter((s) => s.from !== undefined && s.from <= day).map((s) => s.member as string);
    const left = moved.filter((s) => s.to !== undefined && s.to < day).map((s) => s.member as string);
    return [...new Set([...base, ...came])].filter(
      (m) => came.lastIndexOf(m) > left.lastIndexOf(m) || !left.includes(m),
    );
  }

  /** Roles that one carries for another who is away: granted by name, for these kinds of case, on this day (P9). */
  carriedOn(by: string, person: string, kind: string, day: string, version: number): readonly string[] {
    const known = this.#standIns.filter((s) => s.since <= version);
    const ended = (id: unknown) => known.find((s) => s.substitution === id && s.person === undefined)?.to;
    return known
      .filter((s) => s.person === person && s.by === by && s.kinds?.includes(kind) && s.from <= day)
      .filter((s) => day <= s.to && !(ended(s.substitution) < day))
      .flatMap((s) => s.roles as string[]);
  }

  settings(version: number): Settings {
    return this.#settings.findLast((s) => s.since <= version)?.settings ?? startSettings;
  }
}
