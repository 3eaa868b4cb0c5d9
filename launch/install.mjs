import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, root, runChild, tell } from './words.mjs';

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list as the last step of an install,
 * so a list that is there also means that the install came to its end.
 */
export const isInstalled = (dev) => {
  let have;
  try {
    have = read('node_modules/.package-lock.json').packages;
  } catch {
    return false;
  }
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = have[path];
    if (!found) return wanted.optional || (!dev && (wanted.dev || wanted.devOptional));
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
};

/** Exactly what the lockfile says, each package checked against its hash. */
export const install = async (dev) => {
  tell('Đang cài các gói đã ghim (chỉ lần đầu, hoặc khi danh sách đổi)', 'Installing the pinned packages (this once)');
  const args = ['ci', '--loglevel=error', '--prefer-offline', ...(dev ? ['--include=dev'] : [])];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js') ? await runChild(process.execPath, [npm, ...args]) : await runChild('npm', args);
  if (code === 0 && isInstalled(dev)) return;
  throw new Problem(
    'npm ci không cài được các gói: xem lỗi ở trên, kiểm tra mạng hoặc kho gói rồi chạy lại.',
    'npm ci could not install the packages: see above, check the network or the package registry and start again.',
  );
};
