// Nothing is installed: the Python of the machine is the one that is asked for, or the step fails.
const { execSync } = require('child_process');
const fs = require('fs');

const input = (name) => (process.env['INPUT_' + name.toUpperCase()] || '').trim();
const fail = (why) => { console.log('::error::' + why); process.exit(1); };

const file = input('python-version-file');
const asked = input('python-version') || (file ? fs.readFileSync(file, 'utf8').trim() : '');
const has = execSync('python3 --version', { encoding: 'utf8' }).replace('Python', '').trim();
const fits = asked.split(/\s+/).every((one) => {
  if (one === '' || one === '3' || one === '3.x') return true;
  const least = one.match(/^>=3\.(\d+)/);
  if (least) return Number(has.split('.')[1]) >= Number(least[1]);
  return (has + '.').startsWith(one.replace(/\.x$/, '') + '.');
});
if (!fits) fail(`setup-python: this machine has Python ${has}, not ${asked}`);
fs.appendFileSync(process.env.GITHUB_OUTPUT, `python-version=${has}\npython-path=/usr/bin/python3\ncache-hit=false\n`);
console.log(`Python ${has} is on the machine (a shim of Parity's)`);
