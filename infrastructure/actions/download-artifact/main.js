// Takes from the volume that the jobs of one run share.
const fs = require('fs');
const path = require('path');

const PLACE = '/opt/parity/store';
const input = (name) => (process.env['INPUT_' + name.toUpperCase()] || '').trim();
const fail = (why) => { console.log('::error::' + why); process.exit(1); };

if (input('run-id')) fail('download-artifact: there are no other runs here');
const target = path.resolve(input('path') || '.');
const kept = fs.existsSync(PLACE) ? fs.readdirSync(PLACE) : [];
const fits = (name) => !input('pattern')
  || new RegExp('^' + input('pattern').replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.') + '$').test(name);
const named = input('name');
if (named && !kept.includes(encodeURIComponent(named))) fail(`no artifact ${named} in this run`);
const taken = named ? [encodeURIComponent(named)] : kept.filter((name) => fits(decodeURIComponent(name)));
for (const name of taken) {
  const apart = !named && input('merge-multiple') !== 'true';
  fs.cpSync(`${PLACE}/${name}`, apart ? path.join(target, decodeURIComponent(name)) : target, { recursive: true });
}
fs.appendFileSync(process.env.GITHUB_OUTPUT, `download-path=${target}\n`);
console.log(`took ${taken.map(decodeURIComponent).join(', ') || 'nothing'}`);
