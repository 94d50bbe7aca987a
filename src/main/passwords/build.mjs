// Brings the list of common passwords onto the classpath: node src/main/passwords/build.mjs TARGET
// Does nothing when it lies there and neither the lock file nor this script has changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// In the order of their use: passwords as they leaked, German words as they are said, German names.
const LISTS = [
  ['@zxcvbn-ts/language-common', 'passwords'],
  ['@zxcvbn-ts/language-de', 'commonWords'],
  ['@zxcvbn-ts/language-de', 'firstnames'],
  ['@zxcvbn-ts/language-de', 'lastnames'],
];
const SHORTEST = 4;

const source = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? 'target';
const packages = join(target, 'passwords-npm');
const list = join(target, 'assets', 'passwords', 'common.txt');
const stamp = join(packages, 'lock.sha256');

function fail(sentence) {
  console.error(`common passwords: ${sentence}`);
  process.exit(1);
}

const lock = createHash('sha256')
  .update(readFileSync(join(source, 'package-lock.json')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');
if (existsSync(list) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) process.exit(0);

mkdirSync(packages, { recursive: true });
for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
  copyFileSync(join(source, file), join(packages, file));
}
const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: packages,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (npm.error) fail('npm is missing; the list comes from npm packages. Install Node.js 20 or newer with npm. See README.md.');
if (npm.status !== 0) fail(`npm could not fetch the lists:\n${npm.stderr}`);

const words = new Set();
for (const [name, file] of LISTS) {
  const entries = JSON.parse(readFileSync(join(packages, 'node_modules', name, 'src', `${file}.json`), 'utf8'));
  for (const entry of entries) {
    const word = entry.toLowerCase().normalize('NFC');
    if (word.length >= SHORTEST) words.add(word);
  }
}
if (words.size < 20_000) fail(`only ${words.size} words were found; the packages look different now`);
mkdirSync(dirname(list), { recursive: true });
writeFileSync(list, [...words].join('\n') + '\n');
writeFileSync(stamp, lock);
