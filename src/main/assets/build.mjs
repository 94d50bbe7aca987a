// Makes the pages' style sheets and fonts from npm packages: node build.mjs TARGETDIR
//   TARGETDIR/assets-npm                  the packages, fetched anew only when the lock file changed
//   TARGETDIR/assets/static/assets/…      what the application serves
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');

function stop(sentence) {
  console.error(`assets: ${sentence}`);
  process.exit(1);
}

if (process.argv.length !== 3) stop('say where to write: node build.mjs TARGETDIR');
if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`the page assets need Node 20 or newer, this is ${process.versions.node}. See README.md.`);
}

const target = resolve(process.argv[2]);
const packages = join(target, 'assets-npm');
const out = join(target, 'assets/static/assets');

function files(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, name))
    .filter(file => file.endsWith(ending) && statSync(file).isFile())
    .sort();
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

const isCurrent = (stamp, print) => existsSync(stamp) && readFileSync(stamp, 'utf8') === print;

const npmFiles = ['package.json', 'package-lock.json', '.npmrc'];
const npmStamp = join(packages, '.stamp');
const npmPrint = fingerprint(npmFiles.map(name => join(here, name)));
const templates = files(join(root, 'templates/web'), '.html');
const buildStamp = join(target, 'assets', '.stamp');
const buildPrint = npmPrint + fingerprint([fileURLToPath(import.meta.url), join(here, 'foerdertopf.css'), ...templates]);

if (isCurrent(buildStamp, buildPrint)) process.exit(0);

function npm(args, options) {
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are constants.
  return process.platform === 'win32'
    ? spawnSync(`npm ${args.join(' ')}`, { shell: true, encoding: 'utf8', ...options })
    : spawnSync('npm', args, { encoding: 'utf8', ...options });
}

if (!isCurrent(npmStamp, npmPrint)) {
  if (npm(['--version']).status !== 0) stop('npm is missing; the page assets are fetched with it. See README.md.');
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  npmFiles.forEach(name => copyFileSync(join(here, name), join(packages, name)));
  console.log('assets: fetching KERN, fonts and tools with npm …');
  const run = npm(['ci', '--ignore-scripts', '--loglevel=error'], { cwd: packages });
  if (run.status !== 0) {
    console.error(run.stderr);
    stop('npm could not fetch the packages of src/main/assets/package-lock.json; is the registry reachable?');
  }
  writeFileSync(npmStamp, npmPrint);
}

const require = createRequire(join(packages, 'package.json'));
const { PurgeCSS } = require('purgecss');
const rtlcss = require('rtlcss');
const subsetModule = await import(pathToFileURL(require.resolve('subset-font')));
const subsetFont = subsetModule.default;

const fromPackage = path => join(packages, 'node_modules', path);

/** Comments and indentation go; nothing inside strings or data addresses has line breaks or comment signs. */
const squeeze = css => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').replace(/\s*([{};,])\n/g, '$1').replace(/;}/g, '}').trim();

/** Only the classes that the templates name. The variables stay, all of them: our own sheet is built on them. */
async function trimmedKern() {
  // PurgeCSS cannot judge the selector of the rule that hands colours down to the components, and would drop it.
  const handsDown = ':is(body, .kern-light, .kern-dark, [data-kern-theme=light], [data-kern-theme=dark]):not([class*=kern-level-])';
  const whole = readFileSync(fromPackage('@kern-ux/native/dist/kern.css'), 'utf8').replace(/^@charset[^;]*;/, '');
  if (!whole.includes(handsDown)) stop('KERN has changed how it hands colours down to components; look at trimmedKern() in build.mjs');
  const css = whole.replace(handsDown, 'body');
  const [{ css: trimmed }] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [
      ...templates.map(file => ({ raw: readFileSync(file, 'utf8'), extension: 'html' })),
      // put together from a parameter in fragments/notes.html, so the text does not name them
      { raw: ['info', 'success', 'warning', 'danger'].map(kind => `kern-icon--${kind}`).join(' '), extension: 'html' },
      { raw: ['primary', 'secondary', 'tertiary'].map(kind => `kern-btn--${kind}`).join(' '), extension: 'html' },
    ],
    keyframes: true,
  });
  return trimmed;
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
// The letters of Germany's neighbours and the signs of our texts come with every page; the rest of the letters that German
// registers know (DIN SPEC 91379), Vietnamese and Cyrillic only with a page that has one. The sheet names the same ranges.
const parts = {
  latin: range(0x20, 0x7e) + range(0xa0, 0x17f) + '\u0218\u0219\u021a\u021b\u1e9e' + range(0x2010, 0x2026) + '\u202f‹›€−→',
  'latin-ext': range(0x180, 0x217) + range(0x21c, 0x24f) + range(0x2b0, 0x2ff) + range(0x300, 0x331) + range(0x1e00, 0x1e9d) + range(0x1e9f, 0x1eff),
  cyrillic: range(0x400, 0x4ff),
};

async function fonts() {
  mkdirSync(join(out, 'fonts'), { recursive: true });
  for (const [weight, name] of [[400, 'Regular'], [600, 'SemiBold']]) {
    const whole = readFileSync(fromPackage(`@kern-ux/native/dist/fonts/fira-sans/FiraSans-${name}.woff2`));
    for (const [part, letters] of Object.entries(parts)) {
      const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum'];
      const font = await subsetFont(whole, letters, { targetFormat: 'woff2', keepFeatures, noHinting: true });
      writeFileSync(join(out, `fonts/fira-sans-${part}-${weight}.woff2`), font);
    }
    copyFileSync(
      fromPackage(`@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`),
      join(out, `fonts/noto-sans-arabic-${weight}.woff2`));
  }
}

rmSync(join(target, 'assets'), { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const kern = await trimmedKern();
const own = readFileSync(join(here, 'foerdertopf.css'), 'utf8');
// One file for one request. Only KERN is mirrored: our own sheet has logical properties.
writeFileSync(join(out, 'foerdertopf.css'), `${squeeze(kern)}\n${squeeze(own)}\n`);
writeFileSync(join(out, 'foerdertopf-rtl.css'), `${squeeze(rtlcss.process(kern))}\n${squeeze(own)}\n`);
await fonts();
writeFileSync(buildStamp, buildPrint);
