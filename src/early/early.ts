// Comes in the page itself, before anything else: the way out, and presses made before the guide's script arrives.
import { watchForLeaving } from './leaving.ts'
import { keepPresses } from './presses.ts'
import { watchForShift } from './shift.ts'

watchForLeaving()
watchForShift()
keepPresses()
