import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { StartProblem } from '../settings/problem.js';
import type { Settings } from '../settings/schema.js';
import { isAtLeast, OLDEST_TEMPORAL_SERVER } from './versions.js';

/** What the workflows write for lists; a workflow that sets one the server doesn't know fails for ever. */
export const SEARCH_ATTRIBUTES = ['awardStage', 'awardUnit', 'awardCampaign', 'awardDueDay'].map((name) => ({
  name,
  type: 'Keyword',
}));
const KEYWORD = 2; // temporal.api.enums.v1.IndexedValueType

const RETENTION = '72 hours'; // of closed workflows; the record is in PostgreSQL

const GRPC = { notFound: 5, alreadyExists: 6, permissionDenied: 7, unauthenticated: 16 };

/** TLS material as the SDK's client and worker take it. */
export type TemporalTls = { serverRootCACertificate?: Buffer; clientCertPair?: { crt: Buffer; key: Buffer } };

/** @returns `undefined` without TLS */
export const temporalTls = async (settings: Settings): Promise<TemporalTls | undefined> => {
  if (!settings.temporalTls) return undefined;
  const { temporalCa, temporalCertificate, temporalKey } = settings;
  const read = (name: string, file: string) =>
    readFile(file).catch((cause) => Promise.reject(noFile(name, file, cause)));
  return {
    ...(temporalCa && { serverRootCACertificate: await read('TEMPORAL_TLS_SERVER_CA_CERT_PATH', temporalCa) }),
    ...(temporalCertificate &&
      temporalKey && {
        clientCertPair: {
          crt: await read('TEMPORAL_TLS_CLIENT_CERT_PATH', temporalCertificate),
          key: await read('TEMPORAL_TLS_CLIENT_KEY_PATH', temporalKey),
        },
      }),
  };
};

const noFile = (name: string, file: string, cause: unknown): StartProblem => {
  const sentence = {
    vi: `Không đọc được tệp ${file} mà ${name} chỉ tới: kiểm tra đường dẫn và quyền đọc.`,
    en: `The file ${file} that ${name} names cannot be read: check the path and the right to read it.`,
  };
  return new StartProblem('NoCertificateFile', sentence, 3, { cause });
};

/** Whether a server without TLS answers for this namespace. */
export const namespaceAnswers = async (address: string, namespace: string): Promise<boolean> => {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 }).catch(() => undefined);
  if (!connection) return false;
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
};

export type TemporalTarget = {
  address: string;
  namespace: string;
  tls?: TemporalTls | undefined;
  oldest?: string;
  waitMs?: number;
};

/**
 * Gets a server of one's own ready: version, namespace, search attributes; what is there stays as it is.
 * @returns `down` when nobody answers: not a reason to stop, the API accepts without Temporal and follows later
 * @throws StartProblem when it answers and cannot be used: too old, or not for us
 */
export const prepareTemporal = async (target: TemporalTarget): Promise<'ready' | 'down'> => {
  const { address, tls, waitMs = 3_000 } = target;
  const connection = await Connection.connect({ address, connectTimeout: waitMs, ...(tls && { tls }) }).catch(
    () => undefined,
  );
  if (!connection) return 'down';
  try {
    await refuseOldServer(connection, target);
    await ensureNamespace(connection, target.namespace);
    await ensureSearchAttributes(connection, target.namespace);
    return 'ready';
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    if (!isGrpcServiceError(error)) throw error;
    if (error.code !== GRPC.permissionDenied && error.code !== GRPC.unauthenticated) return 'down';
    throw notAllowed(target, error);
  } finally {
    await connection.close();
  }
};

const refuseOldServer = async (connection: Connection, target: TemporalTarget): Promise<void> => {
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  const oldest = target.oldest ?? OLDEST_TEMPORAL_SERVER;
  if (isAtLeast(serverVersion ?? '', oldest)) return;
  throw new StartProblem('OldTemporal', {
    vi: `Máy chủ Temporal ở TEMPORAL_ADDRESS=${target.address} là bản ${serverVersion}, cần từ ${oldest}: nâng cấp máy chủ, hoặc bỏ TEMPORAL_ADDRESS để dùng máy chủ đi kèm.`,
    en: `The Temporal server at TEMPORAL_ADDRESS=${target.address} is version ${serverVersion}, ${oldest} or newer is needed: upgrade it, or leave TEMPORAL_ADDRESS out to use the one that comes along.`,
  });
};

const notAllowed = ({ address, namespace }: TemporalTarget, cause: Error): StartProblem => {
  const sentence = {
    vi: `Máy chủ Temporal ${address} không cho chương trình dùng không gian tên ${namespace}: kiểm tra chứng thư, hoặc nhờ người quản trị tạo không gian tên ấy và thuộc tính awardStage (Keyword).`,
    en: `The Temporal server ${address} does not let this program use the namespace ${namespace}: check the certificate, or ask its operator to make that namespace and the attribute awardStage (Keyword).`,
  };
  return new StartProblem('TemporalNotAllowed', sentence, 3, { cause });
};

const ignoring = (code: number) => (error: unknown) => {
  if (!isGrpcServiceError(error) || error.code !== code) throw error;
};

const ensureNamespace = async (connection: Connection, namespace: string): Promise<void> => {
  const isThere = () =>
    connection.workflowService.describeNamespace({ namespace }).then(
      () => true,
      (error) => {
        ignoring(GRPC.notFound)(error);
        return false;
      },
    );
  if (await isThere()) return;
  await connection.workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(RETENTION) })
    .catch(ignoring(GRPC.alreadyExists));
  for (let i = 0; i < 100 && !(await isThere()); i++) await pause(200); // servers learn of it within ten seconds or so
};

/** A new namespace reaches the part that keeps attributes a little later, so this is asked more than once. */
const ensureSearchAttributes = async (connection: Connection, namespace: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      const missing = SEARCH_ATTRIBUTES.filter(({ name }) => !(name in (customAttributes ?? {})));
      if (missing.length === 0) return;
      const searchAttributes = Object.fromEntries(missing.map(({ name }) => [name, KEYWORD]));
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
      return;
    } catch (error) {
      if (attempt === 50 || !isGrpcServiceError(error)) throw error;
      if (error.code === GRPC.alreadyExists) return; // another process was first
      if (error.code !== GRPC.notFound) throw error;
      await pause(200);
    }
  }
};
