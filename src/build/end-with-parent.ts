/**
 * Ends this process soon after the one that started it, if npm is behind it. npm hands a signal to the shell in which it runs a
 * script; most shells end by it without passing it on, and a server would stay behind and keep its port.
 */
export const endWithParent = (): void => {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
