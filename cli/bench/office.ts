import { randomUUID } from 'node:crypto';
import { execute } from '../../store/execute/execute.js';
import type { ContenderConfig } from './contenders/contender.js';
import { OFFICE, openStore } from './contenders/ours.js';

const UNITS = 12;
const PEOPLE = 5; // of each unit

/** An office of the size of the example: rights are judged against its whole state at every command. */
export async function establish(o: ContenderConfig): Promise<void> {
  const store = await openStore(o);
  const say = async (type: string, data: unknown) => {
    const stream = `office:${OFFICE.office}` as const;
    const done = await execute(store, { principal: 's:bootstrap', key: randomUUID(), stream, type, data });
    if (!('accepted' in done) || !done.accepted) throw new Error(`${type}: ${JSON.stringify(done)}`);
  };
  const name = 'Văn phòng UBND tỉnh';
  await say('EstablishOffice', {
    office: OFFICE.office,
    name,
    superior: 'UBND tỉnh',
    place: 'Bắc Kạn',
    symbol: 'VP',
    head: 'officeChief',
    calendar: 'vn-civil-service',
  });
  for (let u = 1; u <= UNITS; u++) {
    const unit = `u${u}`;
    await say('EstablishUnit', { unit, kind: 'room', name: `Phòng ${u}`, from: '2024-01-01' });
    for (let p = 1; p <= PEOPLE; p++) {
      const person = u === 1 && p === 1 ? OFFICE.person : `${unit}-${p}`;
      await say('RegisterPerson', {
        person,
        unit,
        name: `Cán bộ ${u}.${p}`,
        post: 'Chuyên viên',
        email: `${person}@vp.example`,
      });
    }
    await say('GrantRole', {
      person: u === 1 ? OFFICE.person : `${unit}-1`,
      role: 'unitClerk',
      unit,
      from: '2024-01-01',
      to: null,
    });
  }
  await store.pool.end();
}
