import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Where the development provider keeps its minutes of memory: one place for all models, bounded. */
export function memory(): (name: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  const MOST = 2000;
  return (name) => {
    const at = (id: string) => `${name} ${id}`;
    const found = (same: (p: AdapterPayload) => boolean) =>
      [...kept].find(([key, p]) => key.startsWith(`${name} `) && same(p))?.[1];
    return {
      async upsert(id, payload) {
        const [oldest] = kept.keys();
        if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
        kept.set(at(id), payload);
      },
      find: async (id) => kept.get(at(id)),
      findByUid: async (uid) => found((p) => p.uid === uid),
      findByUserCode: async (code) => found((p) => p.userCode === code),
      async consume(id) {
        const payload = kept.get(at(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(at(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, p] of kept) if (p.grantId === grantId) kept.delete(key);
      },
    };
  };
}
