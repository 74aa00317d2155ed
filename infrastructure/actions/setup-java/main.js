// Nothing is installed: the Java of the machine is the one that is asked for, or the step fails.
const { execSync } = require('child_process');
const fs = require('fs');

const input = (name) => (process.env['INPUT_' + name.toUpperCase()] || '').trim();
const fail = (why) => { console.log('::error::' + why); process.exit(1); };

function wanted() {
  if (input('java-version')) return input('java-version').split(/\s+/);
  const file = input('java-version-file');
  if (!file) fail('setup-java: neither java-version nor java-version-file is given');
  const text = fs.readFileSync(file, 'utf8');
  const line = file.endsWith('.tool-versions') ? (text.match(/^java\s+(\S+)/m) || [])[1]
    : file.endsWith('.sdkmanrc') ? (text.match(/^java=(\S+)/m) || [])[1] : text.trim();
  if (!line) fail('setup-java: no version in ' + file);
  return [line];
}

// "temurin-21.0.3+9" and "1.8" are 21 and 8.
const major = (version) => (version.replace(/^[^\d]*/, '').replace(/^1\./, '').match(/^\d+/) || ['?'])[0];

const said = execSync('java -version 2>&1', { encoding: 'utf8' });
const version = (said.match(/version "([^"]+)"/) || [])[1] || '?';
for (const one of wanted()) {
  if (major(one) !== major(version)) fail(`setup-java: this machine has Java ${version}, not ${one}`);
}
fs.appendFileSync(process.env.GITHUB_ENV,
  `JAVA_HOME=${process.env.JAVA_HOME}\nJAVA_HOME_${major(version)}_X64=${process.env.JAVA_HOME}\n`);
fs.appendFileSync(process.env.GITHUB_OUTPUT,
  `version=${version}\npath=${process.env.JAVA_HOME}\ndistribution=${input('distribution')}\ncache-hit=false\n`);
console.log(`Java ${version} is on the machine (a shim of Parity's)`);
