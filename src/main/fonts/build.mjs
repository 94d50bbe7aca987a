// Brings the letters' fonts onto the classpath: node src/main/fonts/build.mjs TARGET
// Does nothing when the fonts lie there and the lock file has not changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FONTS = {
  'noto-sans': {
    '400Regular': ['NotoSans_400Regular.ttf'],
    '400Regular_Italic': ['NotoSans_400Regular_Italic.ttf'],
    '600SemiBold': ['NotoSans_600SemiBold.ttf'],
  },
  'noto-sans-arabic': {
    '400Regular': ['NotoSansArabic_400Regular.ttf'],
    '600SemiBold': ['NotoSansArabic_600SemiBold.ttf'],
  },
};

const source = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? 'target';
const packages = join(target, 'fonts-npm');
const fonts = join(target, 'assets', 'fonts');
const stamp = join(packages, 'lock.sha256');

const files = Object.entries(FONTS).flatMap(([name, folders]) =>
  Object.entries(folders).flatMap(([folder, names]) =>
    names.map((file) => ({ from: join(packages, 'node_modules', '@expo-google-fonts', name, folder, file), to: join(fonts, file) })),
  ),
);

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

const lock = createHash('sha256').update(readFileSync(join(source, 'package-lock.json'))).digest('hex');
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
if (!fresh || files.some(({ from }) => !existsSync(from))) {
  install();
}
mkdirSync(fonts, { recursive: true });
for (const { from, to } of files) {
  if (!fresh || !existsSync(to)) {
    copyFileSync(from, to);
  }
}
writeFileSync(stamp, lock);
