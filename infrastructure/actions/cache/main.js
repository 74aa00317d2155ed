// Caches lie in a volume of this machine, a file for each key; paths are packed as they are written.
const { execFileSync } = require('child_process');
const fs = require('fs');

const PLACE = '/opt/parity/cache';
const input = (name) => (process.env['INPUT_' + name.toUpperCase()] || '').trim();
const file = (key) => `${PLACE}/${encodeURIComponent(key)}.tar`;
const tell = (name, value) => fs.appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);

function found() {
  const key = input('key');
  if (fs.existsSync(file(key))) return key;
  const kept = fs.readdirSync(PLACE).filter((name) => name.endsWith('.tar'))
    .map((name) => ({ key: decodeURIComponent(name.slice(0, -4)), at: fs.statSync(`${PLACE}/${name}`).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const prefix of input('restore-keys').split('\n').map((line) => line.trim()).filter(Boolean)) {
    const match = kept.find((it) => it.key.startsWith(prefix));
    if (match) return match.key;
  }
  return '';
}

fs.mkdirSync(PLACE, { recursive: true });
const key = input('key');
const match = found();
tell('cache-primary-key', key);
tell('cache-hit', match === key ? 'true' : match ? 'false' : '');
tell('cache-matched-key', match);
fs.appendFileSync(process.env.GITHUB_STATE, `hit=${match === key}\n`);
if (match && input('lookup-only') !== 'true') {
  execFileSync('tar', ['-xPf', file(match)], { stdio: 'inherit', cwd: process.env.GITHUB_WORKSPACE });
}
console.log(match ? `restored from ${match}` : `nothing kept for ${key}`);
if (!match && input('fail-on-cache-miss') === 'true') process.exit(1);
