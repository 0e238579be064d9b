import { stripVTControlCharacters } from 'node:util'

// What is said when a command breaks: one line that names what broke and what to do about it.

const noRoom = 'the disk is full. Free some space, or name another place.'
const notAllowed = 'this account is not allowed to. Change the permissions, or name another place.'

const reasons = {
  EACCES: notAllowed,
  EDQUOT: 'this account has used all the space it may use there. Free some space, or name another place.',
  EEXIST: 'something else already has that name. Check the name.',
  EFBIG: 'the file would be larger than is allowed there. Name another place.',
  EIO: 'the device reports an error. Check it, or name another place.',
  EISDIR: 'it is a folder. Name a file.',
  ELOOP: 'it is a link that leads back to itself. Name another place.',
  EMFILE: 'too many files are open. Close some programs and try again.',
  ENAMETOOLONG: 'the name is too long. Choose a shorter one.',
  ENFILE: 'too many files are open. Close some programs and try again.',
  ENOENT: 'it does not exist. Check the name.',
  ENOSPC: noRoom,
  ENOTDIR: 'a part of the path is a file, not a folder. Check the name.',
  EPERM: notAllowed,
  EROFS: 'nothing can be written there. Name another place.',
}

const done = (syscall) => {
  if (syscall === 'write') return 'written'
  return syscall === 'read' || syscall === 'scandir' ? 'read' : 'read or written'
}

/** What the system refused, where that is all there is to it. */
const refusedBySystem = ({ code, syscall, path }) => {
  const reason = reasons[code]
  if (reason === undefined) return undefined
  const standard = syscall === 'read' ? 'Standard input' : 'Standard output'
  return `${path === undefined ? standard : JSON.stringify(String(path))} cannot be ${done(syscall)} (${code}): ${reason}`
}

/** The function that an error comes from, and its line in the bundled command. */
const whereIn = (stack = '') => {
  const [, at] = /^ +at (?:async )?(.+)$/m.exec(stack) ?? []
  return at === undefined ? '' : `, at ${at.replace(/(file:\/\/)?\/[^()]*\//, '')}`
}

const firstLine = (text) => stripVTControlCharacters(String(text)).trim().split('\n')[0]

/** One line about an error: what broke, where, and the remedy. */
export const inOneLine = (command, error) => {
  const { message = String(error), stack } = error ?? {}
  const refused = refusedBySystem(error ?? {})
  return (
    refused ??
    `The command "${command}" failed${whereIn(stack)}: ${firstLine(message)}. Please report this line. DEBUG=1 prints more.`
  )
}
