import { Client, Connection, type ConnectionOptions } from '@temporalio/client';

/** A client that connects when it is first used and again after an outage: the API starts and accepts without the engine. */
export function engineClient(o: { address: string; namespace: string; tls?: ConnectionOptions['tls'] | undefined }): Client {
  const connection = Connection.lazy({ address: o.address, ...(o.tls ? { tls: o.tls } : {}), connectTimeout: 5000 });
  return new Client({ connection, namespace: o.namespace });
}
