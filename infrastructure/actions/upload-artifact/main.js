// Artifacts lie in a volume that the jobs of one run share.
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const PLACE = '/opt/parity/store';
const input = (name) => (process.env['INPUT_' + name.toUpperCase()] || '').trim();
const fail = (why) => { console.log('::error::' + why); process.exit(1); };

// The shell knows the patterns; those with ** and those that leave something out are its own, too.
const wanted = input('path').split('\n').map((line) => line.trim()).filter(Boolean);
const match = (pattern) => execFileSync('bash', ['-O', 'globstar', '-O', 'nullglob', '-c',
  'IFS=; for f in $1; do [ -e "$f" ] && printf "%s\\n" "$f"; done; true', 'bash', pattern], { encoding: 'utf8' })
  .split('\n').filter(Boolean).map((file) => path.resolve(file));
const out = new Set(wanted.filter((line) => line.startsWith('!')).flatMap((line) => match(line.slice(1))));
const found = [...new Set(wanted.filter((line) => !line.startsWith('!')).flatMap(match))].filter((file) => !out.has(file));
if (found.length === 0) {
  const why = `no file found for ${wanted.join(', ')}`;
  if (input('if-no-files-found') === 'error') fail(why);
  console.log(why);
  process.exit(0);
}

// The folder that all have in common is left out, as the action does.
const folders = found.map((file) => (fs.statSync(file).isDirectory() ? file : path.dirname(file)));
let root = folders[0];
while (!folders.every((folder) => (folder + '/').startsWith(root === '/' ? '/' : root + '/'))) root = path.dirname(root);
const target = `${PLACE}/${encodeURIComponent(input('name'))}`;
if (fs.existsSync(target) && input('overwrite') !== 'true') fail(`artifact ${input('name')} is there already`);
fs.rmSync(target, { recursive: true, force: true });
for (const file of found) {
  fs.cpSync(file, path.join(target, path.relative(root, file)), { recursive: true });
}
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'artifact-id=1\n');
console.log(`kept ${found.length} as ${input('name')}`);
