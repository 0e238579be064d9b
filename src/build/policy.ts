import { createHash } from 'node:crypto'

/** How a policy names a script or style that stands in the page itself. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the page may do: run its own script, have its own styles, the second of which the script puts in, show the mark written into it, and nothing else. It cannot ask anybody for anything. */
export const policyFor = (script: string, styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${hashOf(script)}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** Everything a page may ask a device for that a policy can name: all of it refused. */
const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]

/** What a server says with every answer; `frame-ancestors` counts only here. */
export const headersFor = (policy: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
})

const noStore = 'Cache-Control: no-store'

/** The page for addresses that a server does not know holds plain text, links and the script of the way out. */
export const notFoundPolicyFor = (script: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/**
 * The `_headers` file that several hosts of plain files read. Pages are kept nowhere; files whose name tells their content may be. Each
 * of these is named: a rule for their whole folder would also have whatever a host answers for a file that is gone kept for a year.
 */
export const headersFile = (policy: string, folder: string, files: readonly string[]): string =>
  [
    `${folder}*`,
    ...Object.entries(headersFor(policy)).map(([name, value]) => `  ${name}: ${value}`),
    ...['', 'index.html', '404.html'].flatMap((page) => [`${folder}${page}`, `  ${noStore}`]),
    ...files.flatMap((file) => [`${folder}${file}`, '  Cache-Control: public, max-age=31536000, immutable']),
    '',
  ].join('\n')

/**
 * The folder of the site in which the guide will lie.
 * @throws where it is no folder of a site
 */
export const folderFrom = (given = '/'): string => {
  if (/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(given)) return given
  throw new Error(
    `FOLDER is "${given}". It must begin and end with a slash, as in FOLDER=/guide/ npm run build, with only letters, digits and ".", "_", "~" or "-" between slashes, and no "..".`,
  )
}
