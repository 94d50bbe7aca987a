// Brings the letters' fonts onto the classpath: node src/main/fonts/build.mjs TARGET
// Does nothing when the fonts lie there and the lock file has not changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Scripts that are set by the rules of their own font; `Script` in the letters' code lists the same. */
const SCRIPTS = [
  'arabic', 'armenian', 'bengali', 'devanagari', 'ethiopic', 'georgian', 'gujarati', 'gurmukhi', 'hebrew', 'kannada',
  'khmer', 'lao', 'malayalam', 'myanmar', 'sinhala', 'syriac', 'tamil', 'telugu', 'thai',
];

const LATIN = ['400Regular', '400Regular_Italic', '600SemiBold'].map((cut) => ({ name: 'noto-sans', cut, family: 'NotoSans', rules: false }));

const OTHERS = SCRIPTS.flatMap((script) =>
  ['400Regular', '600SemiBold'].map((cut) => ({
    name: `noto-sans-${script}`,
    cut,
    family: `NotoSans${script[0].toUpperCase()}${script.slice(1)}`,
    rules: true,
  })),
);

const source = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? 'target';
const packages = join(target, 'fonts-npm');
const fonts = join(target, 'assets', 'fonts');
const stamp = join(packages, 'lock.sha256');

const files = [...LATIN, ...OTHERS].map(({ name, cut, family, rules }) => {
  const file = `${family}_${cut}.ttf`;
  return { from: join(packages, 'node_modules', '@expo-google-fonts', name, cut, file), to: join(fonts, file), rules };
});

function fail(sentence) {
  console.error(`letter fonts: ${sentence}`);
  process.exit(1);
}

function install() {
  mkdirSync(packages, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(source, file), join(packages, file));
  }
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: packages,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.error) {
    fail('npm is missing. The fonts of the letters come from npm packages; install Node.js 20 or newer with npm. See README.md.');
  }
  if (npm.status !== 0) {
    fail(`npm could not fetch the fonts of the letters:\n${npm.stderr}`);
  }
}

/**
 * The Latin font without its rules for glyph substitution and placing, which German and its neighbours do not need: with these tables
 * PDFBox would take Noto Sans for Devanagari and build its rules anew for every run of text, which takes most of a letter's time.
 */
function withoutLayoutRules(font) {
  const dropped = ['GSUB', 'GPOS', 'GDEF'];
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
    .map(at => ({
      tag: font.toString('latin1', at, at + 4),
      checksum: font.readUInt32BE(at + 4),
      bytes: font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12)),
    }))
    .filter(({ tag }) => !dropped.includes(tag));
  const log = Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(12 + tables.length * 16);
  font.copy(header, 0, 0, 4);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** log * 16, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(tables.length * 16 - 2 ** log * 16, 10);
  const parts = [header];
  let offset = header.length;
  tables.forEach(({ tag, checksum, bytes }, i) => {
    const at = 12 + i * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  const whole = Buffer.concat(parts);
  const head = header.readUInt32BE(12 + tables.findIndex(({ tag }) => tag === 'head') * 16 + 8);
  whole.writeUInt32BE(0, head + 8);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  whole.writeUInt32BE((0xb1b0afba - sum) >>> 0, head + 8);
  return whole;
}

const lock = createHash('sha256')
  .update(readFileSync(join(source, 'package-lock.json')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
if (!fresh || files.some(({ from }) => !existsSync(from))) {
  install();
}
mkdirSync(fonts, { recursive: true });
for (const { from, to, rules } of files) {
  if (!fresh || !existsSync(to)) {
    const font = readFileSync(from);
    writeFileSync(to, rules ? font : withoutLayoutRules(font));
  }
}
writeFileSync(stamp, lock);
