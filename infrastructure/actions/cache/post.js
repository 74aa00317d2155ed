// Keeps the paths under their key, unless that was there.
const { execFileSync } = require('child_process');
const fs = require('fs');
const os = require('os');

const PLACE = '/opt/parity/cache';
const input = (name) => (process.env['INPUT_' + name.toUpperCase()] || '').trim();
const key = input('key');
const paths = input('path').split('\n').map((line) => line.trim().replace(/^~(?=\/|$)/, os.homedir()))
  .filter((path) => path && !path.startsWith('!') && fs.existsSync(path));
if (process.env.STATE_hit === 'true' || paths.length === 0) {
  console.log(paths.length ? `${key} is kept already` : 'there is nothing to keep');
} else {
  const file = `${PLACE}/${encodeURIComponent(key)}.tar`;
  execFileSync('tar', ['-cPf', `${file}.new`, ...paths], { stdio: 'inherit', cwd: process.env.GITHUB_WORKSPACE });
  fs.renameSync(`${file}.new`, file);
  console.log(`kept under ${key}`);
}
