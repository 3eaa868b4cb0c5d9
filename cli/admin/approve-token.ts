import { workflowId } from '../../adapters/engine/wake.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { addressOf, told } from './answer.js';
import type { Verb } from './verbs.js';

/** A one-time token for the second door, and the line for Temporal's own tool. */
export const approveToken: Verb = {
  takes: { stream: 'KIND:ID', command: 'NAME', body: 'JSON' },
  optional: ['body'],
  says: [
    'Lấy vé một lần cho cửa thứ hai và in lệnh của công cụ temporal.',
    "Takes a one-time token for the second door and prints the line for Temporal's own tool.",
  ],
  async run({ api, running, values }) {
    const { stream = '', command = '', body = '{}' } = values;
    const address = addressOf(stream);
    // The token is for the version that the person sees now.
    const { etag } = await api.get(address);
    const answer = await api.post(`${address}/door-tokens`, { command, data: JSON.parse(body) }, etag ?? '"0"');
    const outcome = told(answer, () => '');
    if (!outcome.ok) return outcome;
    const id = workflowId(running.installation, stream as StreamId);
    const input = JSON.stringify({ token: answer.body.token, type: command });
    const { address: engine, namespace } = running.engine;
    const line = `temporal workflow update execute --address ${engine} --namespace ${namespace} --workflow-id '${id}' --name command --input '${input}'`;
    const { expiresAt } = answer.body;
    return {
      ok: true,
      text: line,
      json: { line, address: engine, namespace, workflowId: id, name: 'command', input, expiresAt },
    };
  },
};
