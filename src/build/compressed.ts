import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

type Compress = (bytes: string | Uint8Array) => Uint8Array

/** The same work for each text once: a build weighs what it then writes. */
const once = (compress: Compress): Compress => {
  const known = new Map<string | Uint8Array, Uint8Array>()
  return (bytes) => {
    const compressed = known.get(bytes) ?? compress(bytes)
    known.set(bytes, compressed)
    return compressed
  }
}

/** As small as each can be made, which takes too long for a server to do at every request. Every browser of our floor takes both. */
export const compressions: Readonly<Record<'br' | 'gz', Compress>> = {
  br: once((bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })),
  gz: once((bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })),
}

/** What a server sends as it is. `_headers` tells a server how, and is not sent. */
const isSent = /\.(?:html|js)$/

/**
 * Writes each file that is sent once more with Brotli and gzip, as index.html.br and index.html.gz, so that a server of plain files need
 * not compress anything. docs/serving.md says how servers use them.
 */
export const compressedBeside = (): Plugin => ({
  name: 'compressed-beside',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      // Tests build many guides that nobody weighs or keeps.
      if (process.env['BUDGET'] === 'no') return
      for (const file of Object.values(bundle)) {
        if (!isSent.test(file.fileName)) continue
        const bytes = file.type === 'chunk' ? file.code : file.source
        for (const [ending, compress] of Object.entries(compressions))
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.${ending}`, source: compress(bytes) })
      }
    },
  },
})
