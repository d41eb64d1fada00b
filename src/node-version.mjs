// Loaded before anything else, in plain JavaScript, so that an old Node says what to do instead of failing on the first type.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `This bot needs Node 24.12 or newer; this is ${process.versions.node}. ` +
      'Run it through npm ("npm ci && npm start"), which brings its own, or install Node 24.\n',
  );
  process.exit(1);
}
