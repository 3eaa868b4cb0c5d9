// The first file of every npm script. It imports nothing before the check below, and says all in old words, so that an
// old Node gets far enough to be told what is missing.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 16)) {
  process.stderr.write(
    `Cần Node.js từ 20.16, máy này có ${process.versions.node}: cài bản mới rồi chạy lại.\n` +
      `Node.js 20.16 or newer is needed, this is ${process.versions.node}: install a newer one and start again.\n`,
  );
  process.exit(3);
} else {
  import('./run.mjs').then(({ run }) => run(process.argv.slice(2)));
}
