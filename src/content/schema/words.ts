import { z } from 'zod'
import { leaveAddress } from '../contact-details.ts'
import { interfaceKeys, meetingWordKeys } from '../word-keys.ts'
import { sentence } from './fields.ts'

/** A sentence for each of these keys. */
const sentences = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, sentence])) as Record<Key, typeof sentence>

/** The words of the page that belong to no question or group, and the address of the way out. */
export const interfaceSchema = z.strictObject({ ...sentences(interfaceKeys), 'leave-address': leaveAddress })

/** The words that go with lists of meetings. */
export const meetingWordsSchema = z.strictObject(sentences(meetingWordKeys))
