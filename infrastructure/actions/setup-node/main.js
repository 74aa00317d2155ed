// Nothing is installed: the Node of the machine is the one that is asked for, or the step fails.
const fs = require('fs');

const input = (name) => (process.env['INPUT_' + name.toUpperCase()] || '').trim();
const fail = (why) => { console.log('::error::' + why); process.exit(1); };

function wanted() {
  if (input('node-version')) return input('node-version');
  const file = input('node-version-file');
  if (!file) return '';
  const text = fs.readFileSync(file, 'utf8');
  if (file.endsWith('package.json')) {
    const engines = JSON.parse(text);
    return (engines.volta && engines.volta.node) || (engines.engines && engines.engines.node) || '';
  }
  return file.endsWith('.tool-versions') ? (text.match(/^node(?:js)?\s+(\S+)/m) || [])[1] || '' : text.trim();
}

const has = process.versions.node;
const asked = wanted();
const fits = (asked) => {
  if (asked === '' || asked === '*' || asked === 'node') return asked !== 'node';
  const least = asked.match(/^>=\s*(\d+)/);
  if (least) return Number(has.split('.')[0]) >= Number(least[1]);
  const plain = asked.replace(/^[v^~=]+/, '').match(/^\d+/);
  return plain !== null && plain[0] === has.split('.')[0];
};
if (!fits(asked)) fail(`setup-node: this machine has Node ${has}, not ${asked}`);
fs.appendFileSync(process.env.GITHUB_OUTPUT, `node-version=v${has}\ncache-hit=false\n`);
console.log(`Node ${has} is on the machine (a shim of Parity's)`);
