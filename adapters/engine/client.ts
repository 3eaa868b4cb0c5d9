import { Client, Connection, type ConnectionOptions } from '@temporalio/client';

/** A client that connects when it is first used and again after an outage: the API starts and accepts without the engine. */
export function engineClient(o: {
  address: string;
  namespace: string;
  tls?: ConnectionOptions['tls'] | undefined;
}): Client {
  const tls = o.tls ? { tls: o.tls } : {};
  // No interceptors: the library's own would try a failed call ten times, from a timer that throws past everybody when the
  // line was closed meanwhile, and so ends the process in the middle of its stop. Who calls tries again: `sendWake` what passes by itself, the waker the rest.
  const connection = Connection.lazy({ address: o.address, ...tls, connectTimeout: 5000, interceptors: [] });
  return new Client({ connection, namespace: o.namespace });
}
