import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, root, runQuietly, tell } from './words.mjs';

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

/** Whether anything came along that the lockfile doesn't pin; optional builds for other platforms may be missing in it. */
const strangers = () => {
  const pinned = read('package-lock.json').packages;
  const have = read('node_modules/.package-lock.json').packages;
  const isOptional = (found) => (found.link ? have[found.resolved] : found)?.optional === true;
  return Object.keys(have).filter((path) => !pinned[path] && !isOptional(have[path]));
};

/**
 * What the lockfile says, each package checked against its hash.
 * Q: Why `npm install --no-save` after a failed `npm ci`? A: A lockfile written behind a registry that lacks some
 * platform's optional builds misses those entries, and `npm ci` then refuses the whole of it. `--no-save` takes the same
 * pins and hashes and leaves the lockfile alone; afterwards everything but optional builds must be what is pinned.
 */
export const install = async (dev) => {
  tell('Đang cài các gói đã ghim (chỉ lần đầu, hoặc khi danh sách đổi)', 'Installing the pinned packages (this once)');
  const options = ['--loglevel=error', '--prefer-offline', ...(dev ? ['--include=dev'] : [])];
  const strict = await npm(['ci', ...options]);
  if (strict.code === 0 && isInstalled(dev)) return;
  const lenient = await npm(['install', '--no-save', ...options]);
  if (lenient.code === 0 && isInstalled(dev) && strangers().length === 0) return;
  process.stderr.write(strict.said + lenient.said);
  throw new Problem(
    'npm không cài được đúng các gói đã ghim: xem lỗi ở trên, kiểm tra mạng hoặc kho gói rồi chạy lại.',
    'npm could not install the pinned packages: see above, check the network or the package registry and start again.',
  );
};

/** The npm that started us, else the one on the PATH. */
const npm = (args) => {
  const file = process.env.npm_execpath;
  return file?.endsWith('.js') ? runQuietly(process.execPath, [file, ...args]) : runQuietly('npm', args);
};
