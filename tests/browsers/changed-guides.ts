/** Puts a script before all others; the policy of the page would refuse it, and goes. */
const before =
  (script: string) =>
  (html: string): string =>
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace('<head>', `<head><script>${script}</script>`)

const inlineScript = /<script>[\s\S]*?<\/script>/
const guidesScript = /<script type="module"[\s\S]*?<\/script>/

const refuse = "() => { throw new DOMException('Refused.', 'SecurityError') }"

/** The guide as a careless server, an old browser or another site can make of it, by the folder in which it is served. */
export const changes = {
  unchanged: (html: string) => html,
  'without-scripts': (html: string) => html.replace(inlineScript, '').replace(guidesScript, ''),
  // The guide's own script is a while in coming, or never comes.
  'inline-script-alone': (html: string) => html.replace(guidesScript, ''),
  // One more line end, as some servers add: the script is no longer the one that the policy allows.
  'own-script-alone': (html: string) => html.replace(inlineScript, (script) => script.replace('</script>', '\n</script>')),
  'history-that-throws': before(
    `for (const name of ['go', 'back', 'forward', 'pushState', 'replaceState']) History.prototype[name] = ${refuse}`,
  ),
  // As Safari before version 15.4 is.
  'without-channels': before('delete window.BroadcastChannel'),
  'older-browser': before('for (const one of [Element, Document, DocumentFragment]) delete one.prototype.replaceChildren'),
  'without-a-connection': before("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })"),
  'storage-that-throws': before(`Object.defineProperty(window, 'sessionStorage', { get: ${refuse} })`),
  framed: () =>
    '<!doctype html><html lang="en"><title>Around</title><iframe src="../unchanged/" title="A guide"></iframe></html>',
} satisfies Readonly<Record<string, (html: string) => string>>

export type Changed = keyof typeof changes

/** What is served at a path: the path in the guide itself, and how the page that is found there is changed. */
export const changedAt = (path: string): { readonly path: string; readonly change: (html: string) => string } => {
  const [, folder = '', rest = ''] = /^\/([a-z-]+)(\/.*)$/.exec(path) ?? []
  return folder in changes ? { path: rest, change: changes[folder as Changed] } : { path, change: changes.unchanged }
}
